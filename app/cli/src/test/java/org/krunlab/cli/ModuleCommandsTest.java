package org.krunlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ModuleCommandsTest {
  @TempDir private Path folder;

  private Typed type(String... arguments) {
    return Typed.in(new StandInMachine(folder), arguments);
  }

  @Test
  void listsTheSamples() {
    Typed listed = type("modules");

    assertThat(listed.exitCode()).isZero();
    assertThat(listed.out())
        .contains("hello", "args-env", "fib", "memory-grow", "exit-code", "trap", "spin");
    assertThat(JsonMapper.builder().build().readTree(type("modules", "--json").out()).size())
        .isEqualTo((int) listed.out().lines().count() - 2);
  }

  @Test
  void inspectsASample() {
    Typed inspected = type("inspect", "hello");

    assertThat(inspected.exitCode()).isZero();
    assertThat(inspected.out()).startsWith("hello.wasm, ").contains("fd_write", "_start", "yes");
  }

  @Test
  void judgesASampleByTheOptionsGiven() {
    assertThat(type("inspect", "simd").out())
        .contains("128-bit SIMD, which the option LIBWAMR_SIMD leaves out");
    assertThat(type("inspect", "simd", "--set", "LIBWAMR_SIMD=y").out())
        .containsPattern("WAMR \\(AOT\\) +yes");
  }

  @Test
  void showsWhatEachRuntimeCanRun() {
    Typed matrix = type("matrix", "--set", "LIBWAMR_TAIL_CALL=y");

    assertThat(matrix.exitCode()).isZero();
    assertThat(matrix.out())
        .containsPattern("tail calls +yes +on, LIBWAMR_TAIL_CALL +on, LIBWAMR_TAIL_CALL");
    assertThat(
            JsonMapper.builder()
                .build()
                .readTree(type("matrix", "--json").out())
                .get("rows")
                .size())
        .isEqualTo((int) matrix.out().lines().count() - 2);
  }

  @Test
  void refusesATruncatedModule() throws IOException {
    byte[] whole = new StandInMachine(folder).modules().read("hello").bytes();
    Path cut = Files.write(folder.resolve("cut.wasm"), Arrays.copyOf(whole, whole.length / 2));

    Typed inspected = type("inspect", cut.toString());
    Typed run = type("run", "wasm3", "--module", cut.toString());

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).startsWith("krunlab: cut.wasm").hasLineCount(1);
    assertThat(inspected.exitCode()).isEqualTo(1);
    assertThat(inspected.out()).startsWith("cut.wasm").contains("\ninvalid   at offset 0x");
  }

  @Test
  void refusesAnEmptyFile() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.wasm"));

    Typed run = type("run", "wasm3", "--module", empty.toString());

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).startsWith("krunlab: empty.wasm").hasLineCount(1);
  }
}
