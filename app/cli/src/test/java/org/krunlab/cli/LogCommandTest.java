package org.krunlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.krunlab.cli.shell.ExitCode;

class LogCommandTest {
  /** The logs and golden files that the parser itself is tested with. */
  private static final Path LOGS = Path.of("../core/src/test/resources/bootlogs");

  @TempDir private Path folder;

  private Typed type(String... arguments) {
    return Typed.in(new StandInMachine(folder), arguments);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "seed-wasm3",
        "wasm3-libkrun-narrated-trap",
        "made-unended-line",
        "qemu-paging-fault"
      })
  void printsTheEventsOfALogAsJson(String name) throws IOException {
    Typed parsed = type("log", "parse", LOGS.resolve(name + ".log").toString(), "--json");

    assertThat(parsed.exitCode()).isZero();
    assertThat(parsed.err()).isEmpty();
    assertThat(parsed.out().lines().toList()).isEqualTo(goldenEvents(name));
  }

  /** A golden file holds the events first and then the story, whose phases have lines, too. */
  private static List<String> goldenEvents(String name) throws IOException {
    return Files.readAllLines(LOGS.resolve(name + ".golden")).stream()
        .filter(line -> line.startsWith("{\"line\":"))
        .toList();
  }

  @Test
  void printsTheEventsOfALogAsText() {
    Typed parsed = type("log", "parse", LOGS.resolve("seed-wasm3.log").toString());

    assertThat(parsed.out().lines())
        .anyMatch(line -> line.matches(" +\\d+  message .* Info .*|.*info.*"));
  }

  @Test
  void printsThePhasesAndTheEnd() {
    Typed phases =
        type("log", "phases", LOGS.resolve("wasm3-libkrun-narrated-hello.log").toString());

    assertThat(phases.exitCode()).isZero();
    assertThat(phases.out()).startsWith("phase ").contains("libukboot");
    assertThat(phases.out().lines().toList().getLast()).containsIgnoringCase("halted");
  }

  @Test
  void putsTheTimeBetweenLinesDownToSomething() {
    String log = LOGS.resolve("seed-wamr-aot.log").toString();

    Typed gaps = type("log", "gaps", log, "--byte", "87");

    assertThat(gaps.exitCode()).isZero();
    assertThat(gaps.out())
        .contains("ms by the guest's clock, as printed, put down to")
        .containsPattern("console output +171.52 +63.5")
        .containsPattern("\n *100.00 +96 +8.35 +91.65 +TSC calibration +libkvmplat");
    assertThat(
            type("log", "gaps", LOGS.resolve("fmt-qemu-notime-levels.log").toString()).exitCode())
        .isEqualTo(ExitCode.FAILED);
    assertThat(type("log", "gaps", log, "--byte", "-1").err()).contains("must be 0 or more");
  }

  @Test
  void saysThatThereIsNoSuchFile() {
    Typed parsed = type("log", "parse", folder.resolve("none.log").toString());

    assertThat(parsed.exitCode()).isEqualTo(1);
    assertThat(parsed.err()).startsWith("krunlab: There is no file '");
  }
}
