package org.krunlab.host.spending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.model.ByteSize;

class LocalSpendingTest {
  @TempDir private Path folder;

  @Test
  void takesItsOwnTimeAndThatOfItsChildrenWhateverTheNameIs() {
    String stat =
        "4711 (a ) b) S 1 4711 4711 0 -1 4194304 100 200 0 0 150 50 1000 300 20 0 1 0 12345 1 2";

    assertThat(LocalSpending.processor(stat)).isEqualTo(Duration.ofSeconds(15));
  }

  @Test
  void countsFilesInFoldersAndNoneWhereThereIsNoFolder() throws IOException {
    Files.createDirectories(folder.resolve("images/one"));
    Files.write(folder.resolve("images/one/image.elf"), new byte[1000]);
    Files.write(folder.resolve("images/note"), new byte[24]);
    var spending =
        new LocalSpending(
            Path.of("/proc/self/stat"),
            List.of(folder.resolve("images"), folder.resolve("missing")));

    assertThat(spending.used().disk()).isEqualTo(new ByteSize(1024));
    assertThat(spending.used().processor()).isPositive();
  }

  @Test
  void sayWhereTheMachineDoesNotTell() {
    var spending = new LocalSpending(folder.resolve("nothing"), List.of());

    assertThatThrownBy(spending::used)
        .isInstanceOf(LabException.class)
        .hasMessageStartingWith("What was used up cannot be told");
  }
}
