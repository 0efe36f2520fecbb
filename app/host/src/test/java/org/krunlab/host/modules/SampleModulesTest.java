package org.krunlab.host.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import run.endive.runtime.Store;
import run.endive.wasi.WasiExitException;
import run.endive.wasi.WasiOptions;
import run.endive.wasi.WasiPreview1;
import run.endive.wasm.Parser;
import run.endive.wasm.WasmEngineException;

/** Runs the samples in an independent runtime: what they do here they have to do in the guest. */
class SampleModulesTest {
  private final LocalModules modules = new LocalModules((module, options, cancel) -> module);
  private final ByteArrayOutputStream stdout = new ByteArrayOutputStream();
  private final ByteArrayOutputStream stderr = new ByteArrayOutputStream();

  @Test
  void helloPrintsItsLine() {
    assertThat(run("hello")).isZero();
    assertThat(stdout).hasToString("Hello from Wasm!\n");
  }

  @Test
  void argsEnvPrintsWhatItWasGiven() {
    assertThat(run("args-env", "one", "", "drei é")).isZero();
    assertThat(stdout.toString(StandardCharsets.UTF_8))
        .isEqualTo("arg: args-env\narg: one\narg: \narg: drei é\nenv: HOME=/\nenv: EMPTY=\n");
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1", "2, 1", "10, 55", "20, 6765", "24, 46368"})
  void fibComputesTheNumberAskedFor(String n, String expected) {
    assertThat(run("fib", n)).isZero();
    assertThat(stdout).hasToString("fib(" + n + ") = " + expected + "\n");
  }

  @ParameterizedTest
  @CsvSource({"61", "x", "-1", "4294967297", "''"})
  void fibRefusesWhatItCannotCompute(String argument) {
    assertThat(run("fib", argument)).isEqualTo(2);
    assertThat(stdout.size()).isZero();
    assertThat(stderr).hasToString("fib: give a number from 0 to 60\n");
  }

  @Test
  void memoryGrowReportsEachStep() {
    assertThat(run("memory-grow")).isZero();
    assertThat(stdout).hasToString("2 MiB touched\n4 MiB touched\n6 MiB touched\n8 MiB touched\n");
  }

  @Test
  void exitCodeLeavesWith42() {
    assertThat(run("exit-code")).isEqualTo(42);
    assertThat(stdout).hasToString("Leaving with 42.\n");
  }

  @Test
  void trapTrapsAfterItsLine() {
    assertThatThrownBy(() -> run("trap"))
        .isInstanceOf(WasmEngineException.class)
        .hasMessageContaining("out of bounds memory access");
    assertThat(stdout).hasToString("Reading beyond the memory...\n");
  }

  @Test
  void spinPrintsItsLineAndDoesNotReturn() throws InterruptedException {
    var spinning = Thread.ofPlatform().daemon().unstarted(() -> run("spin"));
    spinning.setUncaughtExceptionHandler((thread, interruption) -> {});
    spinning.start();

    assertThat(spinning.join(Duration.ofSeconds(2))).isFalse();
    assertThat(stdout).hasToString("Spinning for ever.\n");
    spinning.interrupt();
    assertThat(spinning.join(Duration.ofSeconds(10))).isTrue();
  }

  /** Runs a sample and returns its exit code. */
  private int run(String name, String... arguments) {
    var options =
        WasiOptions.builder()
            .withStdout(stdout)
            .withStderr(stderr)
            .withArguments(argv(name, arguments))
            .withEnvironment("HOME", "/")
            .withEnvironment("EMPTY", "")
            .build();
    try (var wasi = WasiPreview1.builder().withOptions(options).build()) {
      var _ =
          new Store()
              .addFunction(wasi.toHostFunctions())
              .instantiate(name, Parser.parse(modules.read(name).bytes()));
      return 0;
    } catch (WasiExitException e) {
      return e.exitCode();
    }
  }

  private static List<String> argv(String name, String... arguments) {
    var argv = new java.util.ArrayList<String>();
    argv.add(name);
    argv.addAll(List.of(arguments));
    return argv;
  }
}
