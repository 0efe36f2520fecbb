package org.krunlab.host.toolchain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.ModuleFile;

class WamrcTest {
  @TempDir Path folder;

  @Test
  void compilesWithChecksAndWithoutSimd() throws IOException {
    ModuleFile compiled = wamrc(recordsItsArguments()).compile(module("hello.wasm"), token());

    assertThat(compiled.name()).isEqualTo("hello.aot");
    assertThat(new String(compiled.bytes(), UTF_8))
        .startsWith("--target=x86_64 --bounds-checks=1 --stack-bounds-checks=1 --disable-simd -o ");
  }

  @Test
  void compilesTheSameModuleOnce() throws IOException {
    Wamrc wamrc = wamrc(recordsItsArguments());

    byte[] first = wamrc.compile(module("a.wasm"), token()).bytes();
    byte[] second = wamrc.compile(module("b.wasm"), token()).bytes();

    // The stand-in writes the scratch folder's random name, so a second compilation would show.
    assertThat(second).isEqualTo(first);
  }

  @Test
  void leavesNothingOfAModuleThatWasRefused() throws IOException {
    Wamrc wamrc = wamrc("echo 'WASM module load failed: bad' >&2; exit 1");

    assertThatThrownBy(() -> wamrc.compile(module("x.wasm"), token()))
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

    assertThatThrownBy(() -> wamrc.compile(module("x.wasm"), token()))
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
    return "echo \"$@\" > \"$6\"";
  }

  private static ModuleFile module(String name) {
    return new ModuleFile(name, "\0asm".getBytes(UTF_8));
  }

  private static CancelToken token() {
    return new CancelToken();
  }
}
