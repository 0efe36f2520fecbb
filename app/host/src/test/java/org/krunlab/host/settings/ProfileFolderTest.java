package org.krunlab.host.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.WasmRuntime;

class ProfileFolderTest {
  private static final Profile BASE =
      Profile.defaults(WasmRuntime.WAMR_FAST)
          .withName("base")
          .withKconfig(Map.of("OPTIMIZE_SIZE", "y"));

  @TempDir private Path home;
  private Path folder;
  private ProfileFolder profiles;

  @BeforeEach
  void open() {
    folder = home.resolve("not/there/yet");
    profiles = new ProfileFolder(folder);
  }

  @Test
  void givesBackWhatWasSaved() {
    profiles.save(BASE);

    assertThat(profiles.names()).containsExactly("base");
    assertThat(profiles.load("base")).isEqualTo(BASE);
    assertThat(profiles.parentOf("base")).isEmpty();
  }

  @Test
  void hasNoProfilesBeforeTheFirstWasSaved() {
    assertThat(profiles.names()).isEmpty();
    assertThatThrownBy(() -> profiles.load("base"))
        .isInstanceOf(LabException.class)
        .hasMessage("There is no profile 'base'; none has been saved yet.");
  }

  @Test
  void followsAChangeOfTheProfileThatIsExtended() {
    profiles.save(BASE);
    profiles.saveExtending(
        BASE.withName("small").withKconfig(Map.of("OPTIMIZE_SIZE", "y", "LIBVFSCORE", "n")),
        "base");

    profiles.save(BASE.withKconfig(Map.of("OPTIMIZE_DEADELIM", "y")));

    assertThat(profiles.load("small").kconfig())
        .containsOnly(Map.entry("OPTIMIZE_DEADELIM", "y"), Map.entry("LIBVFSCORE", "n"));
  }

  @Test
  void goesOnExtendingWhatItDidWhenSavedAgain() throws IOException {
    profiles.save(BASE);
    profiles.saveExtending(BASE.withName("small"), "base");

    profiles.save(BASE.withName("small").withModule("fib"));

    assertThat(profiles.parentOf("small")).contains("base");
    assertThat(Files.readString(folder.resolve("small.json"))).doesNotContain("OPTIMIZE_SIZE");
    assertThat(profiles.load("small").module()).isEqualTo("fib");
  }

  @Test
  void keepsWhatAProfileHeldBefore() throws IOException {
    profiles.save(BASE);
    String before = Files.readString(folder.resolve("base.json"));

    profiles.save(BASE.withModule("fib"));

    assertThat(folder.resolve("base.json.old")).hasContent(before);
    assertThat(folder).isDirectoryContaining(file -> file.endsWith("base.json"));
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(2);
    }
  }

  @Test
  void putsARemovedProfileAway() {
    profiles.save(BASE);

    profiles.remove("base");

    assertThat(profiles.names()).isEmpty();
    assertThat(folder.resolve("base.json.old")).exists();
  }

  @Test
  void doesNotRemoveWhatOthersExtend() {
    profiles.save(BASE);
    profiles.saveExtending(BASE.withName("small"), "base");

    assertThatThrownBy(() -> profiles.remove("base"))
        .hasMessageContaining("'small' extends 'base'");
    assertThat(profiles.names()).containsExactly("base", "small");
  }

  @Test
  void doesNotLetAProfileExtendWhatExtendsIt() {
    profiles.save(BASE);
    profiles.saveExtending(BASE.withName("small"), "base");

    assertThatThrownBy(() -> profiles.saveExtending(BASE, "small"))
        .hasMessageContaining("'base' cannot extend 'small'");
    assertThat(profiles.load("small")).isEqualTo(BASE.withName("small"));
  }

  @Test
  void remembersTheProfileInUseWithoutSavingIt() {
    assertThat(profiles.lastUsed()).isEmpty();

    profiles.keepLastUsed(BASE);

    assertThat(new ProfileFolder(folder).lastUsed()).contains(BASE);
    assertThat(profiles.names()).isEmpty();
  }

  @Test
  void putsADamagedLastProfileAside() throws IOException {
    profiles.keepLastUsed(BASE);
    Path file = folder.resolveSibling("last-profile.json");
    Files.writeString(file, "{half");

    assertThatThrownBy(profiles::lastUsed)
        .isInstanceOf(LabException.class)
        .hasMessageContaining("put aside as " + file + ".damaged");
    assertThat(folder.resolveSibling("last-profile.json.damaged")).hasContent("{half");
    assertThat(profiles.lastUsed()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "../up", ".hidden", "a/b", "a b", "a\n", "-n"})
  void refusesNamesThatAreNoFilesOrNoWords(String name) {
    assertThatThrownBy(() -> profiles.save(BASE.withName(name)))
        .isInstanceOf(LabException.class)
        .hasMessageContaining("is no name for a profile");
    assertThat(folder).doesNotExist();
  }
}
