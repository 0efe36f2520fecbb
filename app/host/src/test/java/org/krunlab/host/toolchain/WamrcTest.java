package org.krunlab.host.toolchain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.ModuleFile;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.RuntimeOption;
import org.krunlab.core.model.WasmRuntime;

class WamrcTest {
  private static final Set<RuntimeOption> USUAL =
      RuntimeOption.onIn(Profile.defaults(WasmRuntime.WAMR_AOT));

  @TempDir Path folder;

  @Test
  void compilesWithChecksAndWithoutSimd() throws IOException {
    ModuleFile compiled =
        wamrc(recordsItsArguments()).compile(module("hello.wasm"), USUAL, token());

    assertThat(compiled.name()).isEqualTo("hello.aot");
    assertThat(new String(compiled.bytes(), UTF_8))
        .startsWith("--target=x86_64 --bounds-checks=1 --stack-bounds-checks=1 --disable-simd -o ");
  }

  @Test
  void compilesForTheOptionsOfTheImage() throws IOException {
    Wamrc wamrc = wamrc(recordsItsArguments());
    Profile protectedMemory =
        Profile.defaults(WasmRuntime.WAMR_AOT)
            .withKconfig(
                Map.of(
                    "LIBWAMR_BOUNDS_HARDWARE", "y",
                    "LIBWAMR_SIMD", "y",
                    "LIBWAMR_TAIL_CALL", "y",
                    "LIBWAMR_REF_TYPES", "n"));

    byte[] usual = wamrc.compile(module("a.wasm"), USUAL, token()).bytes();
    byte[] other =
        wamrc.compile(module("a.wasm"), RuntimeOption.onIn(protectedMemory), token()).bytes();

    // What was compiled for one kind of bounds checks is never taken from the cache for the other.
    assertThat(new String(other, UTF_8))
        .startsWith(
            "--target=x86_64 --bounds-checks=0 --stack-bounds-checks=1 --cpu=x86-64-v2"
                + " --disable-ref-types --enable-tail-call -o ");
    assertThat(new String(usual, UTF_8)).contains("--bounds-checks=1");
  }

  @Test
  void compilesTheSameModuleOnce() throws IOException {
    Wamrc wamrc = wamrc(recordsItsArguments());

    byte[] first = wamrc.compile(module("a.wasm"), USUAL, token()).bytes();
    byte[] second = wamrc.compile(module("b.wasm"), USUAL, token()).bytes();

    // The stand-in writes the scratch folder's random name, so a second compilation would show.
    assertThat(second).isEqualTo(first);
  }

  @Test
  void leavesNothingOfAModuleThatWasRefused() throws IOException {
    Wamrc wamrc = wamrc("echo 'WASM module load failed: bad' >&2; exit 1");

    assertThatThrownBy(() -> wamrc.compile(module("x.wasm"), USUAL, token()))
        .isInstanceOf(LabException.class)
        .hasMessage(
            "wamrc cannot compile x.wasm (WASM module load failed: bad): check the module, or"
                + " choose an interpreter.");
    try (Stream<Path> left = Files.list(folder.resolve("cache"))) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void withoutWamrcSaysHowToGetIt() {
    var wamrc =
        new Wamrc(
            new Toolchain(List.of(folder)),
            folder.resolve("cache"),
            folder.resolve("built/wamrc"),
            Map.of());

    assertThatThrownBy(() -> wamrc.compile(module("x.wasm"), USUAL, token()))
        .isInstanceOf(LabException.class)
        .hasMessageContaining("docs/wamrc.md");
  }

  @Test
  void aSettingThatNamesNoProgramIsAMistake() {
    var environment = Map.of(Wamrc.VARIABLE, folder.resolve("gone").toString());
    var wamrc =
        new Wamrc(
            new Toolchain(List.of()),
            folder.resolve("cache"),
            folder.resolve("built/wamrc"),
            environment);

    assertThatThrownBy(wamrc::locate)
        .isInstanceOf(LabException.class)
        .hasMessage(
            "KRUNLAB_WAMRC says "
                + folder.resolve("gone")
                + ", which is no program: correct it, or unset it.");
  }

  private Wamrc wamrc(String script) throws IOException {
    Path program = folder.resolve("wamrc");
    Files.writeString(
        program, "#!/bin/sh\ntest \"$1\" = --version && { echo wamrc 2; exit; }\n" + script + "\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();
    return new Wamrc(
        new Toolchain(List.of(folder)),
        folder.resolve("cache"),
        folder.resolve("built/wamrc"),
        Map.of());
  }

  private static String recordsItsArguments() {
    return "for a; do if [ \"$last\" = -o ]; then echo \"$@\" > \"$a\"; fi; last=$a; done";
  }

  private static ModuleFile module(String name) {
    return new ModuleFile(name, "\0asm".getBytes(UTF_8));
  }

  private static CancelToken token() {
    return new CancelToken();
  }
}
