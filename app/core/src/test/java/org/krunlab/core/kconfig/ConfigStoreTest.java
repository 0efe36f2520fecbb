package org.krunlab.core.kconfig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krunlab.core.kconfig.file.ConfigStore;

class ConfigStoreTest {
  private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000);

  @TempDir private Path folder;

  @Test
  void theSameBytesLeaveTheFileUntouched() throws Exception {
    Path file = folder.resolve(".config");
    Files.writeString(file, "CONFIG_A=y\n");
    Files.setLastModifiedTime(file, LONG_AGO);
    assertThat(ConfigStore.write(file, "CONFIG_A=y\n")).isFalse();
    assertThat(Files.getLastModifiedTime(file)).isEqualTo(LONG_AGO);
    assertThat(names()).containsExactly(".config");
  }

  @Test
  void otherBytesReplaceTheFileAndKeepTheOldOneBesideIt() throws Exception {
    Path file = folder.resolve(".config");
    assertThat(ConfigStore.write(file, "CONFIG_A=y\n")).isTrue();
    assertThat(ConfigStore.write(file, "CONFIG_A=n\n")).isTrue();
    assertThat(file).hasContent("CONFIG_A=n");
    assertThat(folder.resolve(".config.old")).hasContent("CONFIG_A=y");
    assertThat(names()).containsExactly(".config", ".config.old");
  }

  @Test
  void whatCannotBeWrittenLeavesNothingBehind() {
    assertThatThrownBy(() -> ConfigStore.write(folder.resolve("gone/.config"), "x"))
        .isInstanceOf(IOException.class);
    assertThat(folder).isEmptyDirectory();
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
