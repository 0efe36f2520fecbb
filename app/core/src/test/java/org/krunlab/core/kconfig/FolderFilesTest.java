package org.krunlab.core.kconfig;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderFilesTest {
  @TempDir private Path folder;
  private FolderFiles files;

  @BeforeEach
  void makeFiles() throws Exception {
    folder = folder.toRealPath();
    files = new FolderFiles(folder);
    for (String name : List.of("b", "a", "B", "\u00e9", "\ud83d\ude00", "\uffee", ".hidden")) {
      Files.createDirectory(folder.resolve(name));
      Files.writeString(folder.resolve(name + "/Kconfig"), name);
    }
    Files.createSymbolicLink(folder.resolve("link"), folder.resolve("a"));
    Files.writeString(folder.resolve("file"), "");
  }

  /** UTF-16 would have the emoji, whose bytes are the largest, before the last one. */
  @Test
  void foldersComeInTheOrderOfTheirBytes() {
    String start = folder + "/";
    assertThat(files.folders(folder.toString()).stream().map(f -> f.substring(start.length())))
        .containsExactly("B", "a", "b", "link", "\u00e9", "\uffee", "\ud83d\ude00");
    assertThat(files.glob("*/Kconfig"))
        .containsExactly(
            "B/Kconfig",
            "a/Kconfig",
            "b/Kconfig",
            "link/Kconfig",
            "\u00e9/Kconfig",
            "\uffee/Kconfig",
            "\ud83d\ude00/Kconfig");
  }

  @Test
  void namesAreThoseOfTheFolderOrWhole() {
    assertThat(files.read("a/Kconfig").map(b -> new String(b, StandardCharsets.UTF_8)))
        .contains("a");
    assertThat(files.read(folder + "/b/Kconfig")).isPresent();
    assertThat(files.read("a")).isEmpty();
    assertThat(files.read("none")).isEmpty();
    assertThat(files.isFile("a")).isFalse();
    assertThat(files.isFile("link/Kconfig")).isTrue();
    assertThat(files.read("a\0b")).isEmpty();
  }

  @Test
  void linksAreResolved() {
    assertThat(files.canonical("link/Kconfig")).isEqualTo(folder + "/a/Kconfig");
  }
}
