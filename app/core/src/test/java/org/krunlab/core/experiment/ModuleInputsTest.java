package org.krunlab.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.krunlab.core.model.Port;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.WasmRuntime;

class ModuleInputsTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a b",
        "it's",
        "\"",
        "$HOME",
        "`id`",
        "two\nlines",
        "größer",
        "-n",
        "*",
        "a/b",
        "...",
        "\\"
      })
  void namesThatHurtArePlacesLikeOthers(String place) {
    GuestPath.check(place);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "/a",
        "a/",
        "a//b",
        ".",
        "..",
        "a/../b",
        "../a",
        "krunlab.run",
        "krunlab.module",
        "krunlab.stdin",
        "nul\0",
        "not text \ufffd",
        "half a pair \ud800"
      })
  void whatNoFileCanBeCalledIsRefusedWithASentence(String place) {
    assertThatThrownBy(() -> GuestPath.check(place))
        .isInstanceOf(LabException.class)
        .hasMessageContaining("cannot be the name of a file in the guest: ");
  }

  @Test
  void placesHaveTheirLimits() {
    GuestPath.check("x".repeat(255));
    assertThatThrownBy(() -> GuestPath.check("x".repeat(256))).hasMessageContaining("256 bytes");
    assertThatThrownBy(() -> GuestPath.check("ü".repeat(128))).hasMessageContaining("256 bytes");
    assertThatThrownBy(() -> GuestPath.check("abcdefghi/".repeat(100) + "x"))
        .hasMessageContaining("1,001 bytes");
  }

  @Test
  void refusesPathsThatWasm3DoesNotOpenOnThePosixPort() throws IOException {
    String file = Files.writeString(folder.resolve("f"), "1").toString();
    Profile profile = profile(Map.of("abcdefghi/".repeat(51) + "xy", file));

    assertThatThrownBy(() -> ModuleInputs.of(profile)).hasMessageContaining("512 bytes");
    assertThat(ModuleInputs.of(profile.withPort(Port.NATIVE)).files()).hasSize(1);
    assertThat(ModuleInputs.of(profile.withRuntime(WasmRuntime.WAMR_FAST)).files()).hasSize(1);
  }

  @Test
  void aFolderStandsForAllFilesBelowIt() throws IOException {
    Path deep = Files.createDirectories(folder.resolve("in/deep er"));
    Path first = Files.writeString(folder.resolve("in/1"), "1");
    Path second = Files.writeString(deep.resolve("2"), "2");
    Path input = Files.writeString(folder.resolve("stdin"), "given");

    ModuleInput found =
        ModuleInputs.of(
            profile(Map.of("data", folder.resolve("in").toString())).withStdin(input.toString()));

    assertThat(found.files()).isEqualTo(Map.of("data/1", first, "data/deep er/2", second));
    assertThat(found.stdin()).isEqualTo("given".getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  @Test
  void refusesWhatIsMissingAndWhatIsAFileAndAFolderAtOnce() throws IOException {
    String file = Files.writeString(folder.resolve("f"), "1").toString();

    assertThatThrownBy(() -> ModuleInputs.of(profile(Map.of("a", file + "x"))))
        .isInstanceOf(LabException.class)
        .hasMessageStartingWith("There is no file");
    assertThatThrownBy(() -> ModuleInputs.of(profile(Map.of("a", file, "a/b", file))))
        .isInstanceOf(LabException.class)
        .hasMessageContaining("a file in the guest and a folder at once");
    assertThatThrownBy(() -> ModuleInputs.of(profile(Map.of()).withStdin(file + "x")))
        .isInstanceOf(LabException.class)
        .hasMessageStartingWith("Standard input ");
  }

  private static Profile profile(Map<String, String> files) {
    return Profile.defaults(WasmRuntime.WASM3).withFiles(files);
  }
}
