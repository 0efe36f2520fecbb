package org.krunlab.host.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krunlab.core.experiment.repeat.RepeatJournals;

class RepeatJournalFilesTest {
  @TempDir private Path folder;

  @Test
  void aSessionIsGoneOnWithByItsFile() {
    Path file = folder.resolve("session");
    var journals = new RepeatJournalFiles();
    assertThat(journals.open(file)).isEmpty();
    journals.begin(file, JournalFileTest.PLAN);
    assertThat(journals.open(file)).map(RepeatJournals.Kept::plan).contains(JournalFileTest.PLAN);
  }

  @Test
  void refusesWhatIsNoSession() throws Exception {
    Path file = folder.resolve("session");
    Files.writeString(file, "something else\n");
    assertThatThrownBy(() -> new RepeatJournalFiles().open(file))
        .hasMessageContaining("is damaged");
    Files.writeString(file, "{\"krunlabRepeat\":9}\n");
    assertThatThrownBy(() -> new RepeatJournalFiles().open(file))
        .hasMessageContaining("no record of repeated runs that this Krunlab can read");
  }
}
