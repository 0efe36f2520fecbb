package org.krunlab.host.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.RunId;
import org.krunlab.core.experiment.repeat.RepeatJournal.Done;
import org.krunlab.core.experiment.repeat.RepeatPlan;
import org.krunlab.core.experiment.repeat.Turns;
import org.krunlab.core.model.BootManner;
import org.krunlab.core.model.Narration;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.WasmRuntime;

class JournalFileTest {
  static final RepeatPlan PLAN =
      new RepeatPlan(
          List.of(Profile.defaults(WasmRuntime.WASM3), Profile.defaults(WasmRuntime.WAMR_AOT)),
          Narration.SILENT,
          new BootManner(true, false, true, true),
          30,
          1,
          true,
          77);

  @TempDir private Path folder;

  @Test
  void givesBackThePlanAndWhatWasDone() {
    Path file = folder.resolve("session");
    JournalFile journal = JournalFile.begin(file, PLAN.print());
    var first = new Done(new Turns.Cell(0, 2), new RunId(5));
    var second = new Done(new Turns.Cell(0, 1), new RunId(6));
    journal.add(first);
    journal.add(second);

    JournalFile opened = JournalFile.open(file);

    assertThat(opened.asked()).isEqualTo(PLAN.print());
    assertThat(opened.done()).containsExactly(first, second);
  }

  /** Wherever a crash cuts it: nothing that was acknowledged is lost, and the rest is no damage. */
  @Test
  void aLastLineThatIsNotWholeIsCutOff() throws Exception {
    Path file = folder.resolve("session");
    JournalFile journal = JournalFile.begin(file, PLAN.print());
    journal.add(new Done(new Turns.Cell(0, 0), new RunId(1)));
    long acknowledged = Files.size(file);
    journal.add(new Done(new Turns.Cell(0, 1), new RunId(2)));
    byte[] whole = Files.readAllBytes(file);

    for (long length = acknowledged; length < whole.length; length++) {
      Files.write(file, java.util.Arrays.copyOf(whole, (int) length));
      JournalFile opened = JournalFile.open(file);
      assertThat(opened.done()).hasSize(1);
      var next = new Done(new Turns.Cell(0, 1), new RunId(3));
      opened.add(next);
      assertThat(JournalFile.open(file).done()).hasSize(2).endsWith(next);
    }
  }

  @Test
  void saysWhatIsWrongAndWhere() throws Exception {
    Path file = folder.resolve("session");
    JournalFile.begin(file, PLAN.print());
    Files.writeString(file, "{\"turn\":1}\n", StandardOpenOption.APPEND);
    assertThatThrownBy(() -> JournalFile.open(file))
        .isInstanceOf(LabException.class)
        .hasMessageContaining(file + ":2 is damaged");

    Files.writeString(file, "");
    assertThatThrownBy(() -> JournalFile.open(file)).hasMessageContaining("is empty");
  }
}
