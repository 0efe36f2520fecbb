package org.krunlab.cli.conf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krunlab.core.kconfig.FolderFiles;

class FilesAheadTest {
  @TempDir private Path folder;

  @Test
  void givesEachFileAsItIsWhoeverReadsItFirst() throws Exception {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      names.add(folder.resolve("file" + i).toString());
      if (i % 7 > 0) {
        Files.writeString(Path.of(names.getLast()), "text " + i);
      }
    }
    FilesAhead ahead = new FilesAhead(new FolderFiles(folder));

    ahead.begin(names);

    for (int i = 299; i >= 0; i--) {
      String expected = i % 7 > 0 ? "text " + i : "nothing";
      assertThat(ahead.read(names.get(i)).map(bytes -> new String(bytes, UTF_8)).orElse("nothing"))
          .isEqualTo(expected);
    }
  }

  @Test
  void readsAgainWhatIsAskedForAgain() throws Exception {
    Path file = folder.resolve("file");
    Files.writeString(file, "before");
    FilesAhead ahead = new FilesAhead(new FolderFiles(folder));
    ahead.begin(List.of(file.toString()));
    assertThat(ahead.read(file.toString())).isPresent();

    Files.writeString(file, "after");

    assertThat(ahead.read(file.toString()).map(bytes -> new String(bytes, UTF_8)))
        .contains("after");
  }
}
