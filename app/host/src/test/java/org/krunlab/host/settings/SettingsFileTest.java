package org.krunlab.host.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krunlab.core.experiment.LabException;

class SettingsFileTest {
  @TempDir private Path folder;

  @Test
  void givesBackWhatWasWritten() {
    var settings =
        new Settings(
            Optional.of("file:///mirror/{owner}/{name}"),
            Optional.of("/archives"),
            Optional.empty(),
            Optional.of(Path.of("/opt/libkrun.so")),
            Optional.of(Path.of("/opt/libkrunfw.so.5")),
            Optional.of("dark"));

    file().write(settings);

    assertThat(file().read()).isEqualTo(settings);
  }

  @Test
  void withoutAFileThereAreNone() {
    assertThat(file().read()).isEqualTo(Settings.NONE);
  }

  @Test
  void keysThatAreNotKnownAreKept() throws IOException {
    Files.createDirectories(folder.resolve("krunlab"));
    Files.writeString(path(), "{\"future\":{\"a\":1},\"theme\":\"dark\"}");

    file().write(file().read().withTheme("light"));

    assertThat(path()).content().contains("\"future\"").contains("\"light\"");
  }

  @Test
  void aDamagedFileIsToldAndLeftAsItIs() throws IOException {
    Files.createDirectories(folder.resolve("krunlab"));
    for (String text : new String[] {"{\"theme\":", "[]", "{\"theme\":7}"}) {
      Files.writeString(path(), text);
      assertThatThrownBy(() -> file().read())
          .isInstanceOf(LabException.class)
          .hasMessageStartingWith("The settings in " + path() + " are damaged (");
      assertThat(path()).hasContent(text);
    }
  }

  @Test
  void theEnvironmentWins() {
    Settings settings = Settings.NONE.withTheme("dark");

    Settings overruled =
        settings.overruledBy(
            Map.of("KRUNLAB_LIBKRUN", "/lib/k.so", "KRUNLAB_THEME", "", "KRUNLAB_SOURCES", "u"));

    assertThat(overruled.libkrun()).contains(Path.of("/lib/k.so"));
    assertThat(overruled.theme()).contains("dark");
    assertThat(overruled.sources()).contains("u");
  }

  @Test
  void foldersFollowTheXdgSpecification() {
    XdgFolders folders =
        XdgFolders.of(
            Map.of("XDG_DATA_HOME", "/data", "XDG_CACHE_HOME", "relative"), Path.of("/home/me"));

    assertThat(folders.data()).isEqualTo(Path.of("/data/krunlab"));
    assertThat(folders.cache()).isEqualTo(Path.of("/home/me/.cache/krunlab"));
    assertThat(folders.settingsFile()).isEqualTo(Path.of("/home/me/.config/krunlab/settings.json"));
  }

  private SettingsFile file() {
    return new SettingsFile(path());
  }

  private Path path() {
    return folder.resolve("krunlab/settings.json");
  }
}
