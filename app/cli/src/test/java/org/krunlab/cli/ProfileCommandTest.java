package org.krunlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileCommandTest {
  @TempDir private Path folder;

  private StandInMachine machine = new StandInMachine(Path.of(""));

  @BeforeEach
  void open() {
    machine = new StandInMachine(folder);
  }

  private Typed typed(String... words) {
    return Typed.in(machine, words);
  }

  @Test
  void savesAndListsProfilesThatExtendOneAnother() {
    typed("profile", "save", "base", "--base", "wamr-fast", "--set", "OPTIMIZE_SIZE=y");
    Typed saved =
        typed("profile", "save", "small", "--base", "base", "--extends", "--set", "LIBVFSCORE=n");

    assertThat(saved.exitCode()).isZero();
    assertThat(typed("profile", "list").out().lines())
        .anyMatch(line -> line.matches("base +WAMR \\(fast interpreter\\) +hello +1"))
        .anyMatch(line -> line.matches("small +base +WAMR \\(fast interpreter\\) +hello +2"));
  }

  @Test
  void bootsASavedProfileByItsName() {
    typed("profile", "save", "small", "--base", "wasm3", "--set", "OPTIMIZE_SIZE=y");

    assertThat(typed("run", "small", "--silent").exitCode()).isZero();

    assertThat(machine.builds.getFirst().profile().kconfig()).containsEntry("OPTIMIZE_SIZE", "y");
  }

  @Test
  void showsWhatAProfileInherits() {
    typed("profile", "save", "base", "--base", "wasm3", "--set", "OPTIMIZE_SIZE=y");
    typed("profile", "save", "small", "--base", "base", "--extends");

    assertThat(typed("profile", "show", "small").out())
        .contains("\"name\" : \"small\"", "\"OPTIMIZE_SIZE\" : \"y\"");
  }

  @Test
  void doesNotRemoveWhatIsExtended() {
    typed("profile", "save", "base", "--base", "wasm3");
    typed("profile", "save", "small", "--base", "base", "--extends");

    Typed removed = typed("profile", "remove", "base");

    assertThat(removed.exitCode()).isEqualTo(1);
    assertThat(removed.err()).contains("'small' extends 'base'");
  }

  @Test
  void namesTheSavedProfilesWhereOneIsMissing() {
    typed("profile", "save", "small", "--base", "wasm3");

    Typed run = typed("run", "smal");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("nor one of the saved profiles small nor one of the runtimes");
  }

  @Test
  void asksForAnotherNameBeforeItImportsOverAProfile() throws IOException {
    typed("profile", "save", "small", "--base", "wasm3");
    Path config = Files.writeString(folder.resolve("defconfig"), "CONFIG_OPTIMIZE_SIZE=y\n");

    Typed imported = typed("profile", "import", config.toString(), "--name", "small");

    assertThat(imported.exitCode()).isEqualTo(1);
    assertThat(imported.err()).contains("There is a profile 'small' already");
  }

  @Test
  void saysWhatAFileThatIsNoConfigurationLacks() throws IOException {
    Path text = Files.writeString(folder.resolve("notes.txt"), "nothing to see\n");

    Typed imported = typed("profile", "import", text.toString());

    assertThat(imported.exitCode()).isEqualTo(1);
    assertThat(imported.err()).contains("notes.txt holds no Kconfig value");
  }
}
