package org.krunlab.host.capsule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.CancelledException;
import org.krunlab.core.experiment.Laboratory;
import org.krunlab.core.experiment.capsule.Capsule;
import org.krunlab.core.experiment.capsule.CapsuleExperiment;
import org.krunlab.core.experiment.capsule.ExportRuns;
import org.krunlab.core.experiment.capsule.ImportCapsule;
import org.krunlab.core.experiment.repeat.RepeatJournal;
import org.krunlab.core.measure.Milestone;
import org.krunlab.core.measure.Observation;
import org.krunlab.core.measure.RunListener;
import org.krunlab.core.model.Sha256;
import org.krunlab.host.LocalLaboratory;

class ImportCapsuleTest {
  @TempDir private Path folder;
  private Laboratory lab = LocalLaboratory.of(Map.of());

  @BeforeEach
  void openLaboratory() {
    lab =
        LocalLaboratory.of(
            Map.of(
                "XDG_DATA_HOME", folder.resolve("data").toString(),
                "XDG_CACHE_HOME", folder.resolve("cache").toString(),
                "XDG_CONFIG_HOME", folder.resolve("config").toString()));
  }

  @Test
  void bringsRunsMaterialsAndExperiments() {
    Capsule capsule = GoodCapsule.open(GoodCapsule.bytes(folder));

    ImportCapsule.Imported imported = take(capsule, RunListener.NONE, new CancelToken());

    assertThat(imported.runs())
        .allSatisfy(run -> assertThat(run.header().recorded()).isTrue())
        .hasSize(2);
    assertThat(lab.store().list()).hasSize(2);
    assertThat(lab.materials().find(Sha256.of(GoodCapsule.MODULE))).contains(GoodCapsule.MODULE);
    var kept = lab.experiments().open(imported.experiments().getFirst());
    CapsuleExperiment recorded = capsule.experiments().getFirst();
    assertThat(kept.experiment()).isEqualTo(recorded.experiment());
    assertThat(kept.journal().done())
        .extracting(RepeatJournal.Done::cell)
        .isEqualTo(recorded.cells().stream().map(CapsuleExperiment.Made::cell).toList());
    assertThat(kept.journal().done().getFirst().run()).isEqualTo(imported.runs().get(1).id());
  }

  @Test
  void whatIsExportedAgainIsTheSameFile() throws IOException {
    byte[] good = GoodCapsule.bytes(folder);
    ImportCapsule.Imported imported =
        take(GoodCapsule.open(good), RunListener.NONE, new CancelToken());
    Path again = folder.resolve("again.krunlab");

    new ExportRuns(lab, InstantSource.system())
        .write(
            imported.runs().stream().map(run -> run.id()).toList(),
            imported.experiments(),
            ExportRuns.Along.USUAL,
            again);

    assertThat(Files.readAllBytes(again)).isEqualTo(good);
  }

  @Test
  void withoutTheModuleItIsLeftOutAndSaidByItsHashAlone() {
    ImportCapsule.Imported imported =
        take(GoodCapsule.open(GoodCapsule.bytes(folder)), RunListener.NONE, new CancelToken());
    Path bare = folder.resolve("bare.krunlab");

    new ExportRuns(lab, InstantSource.system())
        .write(
            List.of(imported.runs().getFirst().id()),
            List.of(),
            new ExportRuns.Along(false, false),
            bare);

    Capsule read = lab.capsules().open(bare);
    Sha256 module = Sha256.of(GoodCapsule.MODULE);
    assertThat(read.material(module)).isEmpty();
    assertThat(read.runs().getFirst().header().materials().module()).contains(module);
  }

  @Test
  void takesNothingWhereTheSecondRunFails() throws IOException {
    Capsule capsule = GoodCapsule.open(GoodCapsule.bytes(folder));
    var secondFails =
        new RunListener() {
          private int begun;

          @Override
          public void milestone(Milestone milestone, Observation observation) {
            if (milestone == Milestone.T0 && ++begun == 2) {
              throw new IllegalStateException("the disk is full");
            }
          }
        };

    assertThatThrownBy(() -> take(capsule, secondFails, new CancelToken()))
        .isInstanceOf(IllegalStateException.class);

    nothingIsLeft();
  }

  @Test
  void takesNothingOnCancel() throws IOException {
    Capsule capsule = GoodCapsule.open(GoodCapsule.bytes(folder));
    var cancel = new CancelToken();
    var cancelling =
        new RunListener() {
          @Override
          public void milestone(Milestone milestone, Observation observation) {
            cancel.cancel();
          }
        };

    assertThatThrownBy(() -> take(capsule, cancelling, cancel))
        .isInstanceOf(CancelledException.class);

    nothingIsLeft();
  }

  private ImportCapsule.Imported take(Capsule capsule, RunListener listener, CancelToken cancel) {
    return new ImportCapsule(lab.store(), lab.intake()).take(capsule, listener, cancel);
  }

  private void nothingIsLeft() throws IOException {
    assertThat(lab.store().list()).isEmpty();
    assertThat(lab.experiments().list()).isEmpty();
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(
              files
                  .filter(Files::isRegularFile)
                  .map(file -> String.valueOf(file.getFileName()))
                  .filter(name -> name.endsWith(".stream") || name.contains("partial")))
          .isEmpty();
    }
    assertThat(folder.resolve("data/krunlab/materials")).doesNotExist();
  }
}
