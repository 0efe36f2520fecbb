package org.krunlab.host.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krunlab.core.experiment.RunId;
import org.krunlab.core.experiment.record.Experiment;
import org.krunlab.core.experiment.record.ExperimentId;
import org.krunlab.core.experiment.record.Experiments;
import org.krunlab.core.experiment.repeat.RepeatJournal.Done;
import org.krunlab.core.experiment.repeat.Turns;
import org.krunlab.core.experiment.sweep.Setting;
import org.krunlab.core.experiment.sweep.Toggle;

class ExperimentFolderTest {
  private static final Experiment ABLATION =
      new Experiment(
          Experiment.Kind.ABLATION,
          Instant.parse("2026-01-02T03:04:05Z"),
          JournalFileTest.PLAN,
          5,
          List.of(new Toggle(new Setting("LIBX", "n"), "y", List.of("LIBY: y -> n"))),
          List.of(List.of(new Setting("runtime", "wasm3"), new Setting("LIBZ", "y"))),
          List.of(new Experiment.LeftOut("LIBX=n", "It does not link.")));

  @TempDir private Path folder;

  @Test
  void givesBackWhatWasAskedAndWhatWasMade() {
    var experiments = new ExperimentFolder(folder);
    Experiments.Kept begun = experiments.begin(ABLATION);
    var done = new Done(new Turns.Cell(0, 1), new RunId(9));
    begun.journal().add(done);

    Experiments.Kept opened = new ExperimentFolder(folder).open(begun.id());

    assertThat(opened.experiment()).isEqualTo(ABLATION);
    assertThat(opened.journal().done()).containsExactly(done);
  }

  @Test
  void countsUpAndListsTheNewestFirst() throws Exception {
    var experiments = new ExperimentFolder(folder);
    assertThat(experiments.list()).isEmpty();
    experiments.begin(ABLATION);
    Files.createFile(folder.resolve("E2.jsonl"));
    experiments.begin(Experiment.comparison(Instant.EPOCH, JournalFileTest.PLAN));

    assertThat(experiments.list())
        .extracting(kept -> kept.id().toString())
        .containsExactly("E3", "E1");
  }

  @Test
  void leavesDamagedOnesOutOfTheListAndSaysSoWhenAsked() throws Exception {
    var experiments = new ExperimentFolder(folder);
    Experiments.Kept begun = experiments.begin(ABLATION);
    Files.writeString(folder.resolve("E1.jsonl"), "{\"krunlabExperiment\":9}\n");

    assertThat(experiments.list()).isEmpty();
    assertThatThrownBy(() -> experiments.open(begun.id()))
        .hasMessageContaining("no experiment that this Krunlab can read");
    assertThatThrownBy(() -> experiments.open(new ExperimentId(7)))
        .hasMessage("There is no experiment E7; krunlab history lists those that there are.");
  }
}
