package org.krunlab.core.measure.autopsy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.krunlab.core.bootlog.BootLogParser;
import org.krunlab.core.bootlog.LogEvent;

/**
 * The autopsies of recorded logs by the times they print, with 87 microseconds a byte (115200
 * baud), against recorded answers; {@code -Dkrunlab.golden.write=true} writes them anew.
 */
class AutopsyGoldenTest {
  private static final double NANOS_PER_BYTE = 87_000;
  private static final Path RESOURCES = Path.of("src/test/resources");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "seed-wamr-aot",
        "wasm3-libkrun-fib",
        "wamr-fi-libkrun-trap-oob",
        "crash-qemu-info-gpf",
        "fmt-qemu-color-levels"
      })
  void gapsAreAsRecorded(String name) throws IOException {
    List<LogEvent> log =
        BootLogParser.parse(Files.readAllBytes(RESOURCES.resolve("bootlogs/" + name + ".log")));
    String found = table(Autopsies.ofLog(log, NANOS_PER_BYTE).orElseThrow());
    Path golden = RESOURCES.resolve("autopsies/" + name + ".golden");
    if (Boolean.getBoolean("krunlab.golden.write")) {
      Files.writeString(golden, found);
    }

    assertThat(found).isEqualTo(Files.readString(golden, UTF_8));
  }

  private static String table(BootAutopsy boot) {
    var out = new StringBuilder();
    boot.shares()
        .forEach(
            (share, time) ->
                out.append(millis(time)).append(" ").append(share.label()).append('\n'));
    for (Gap gap : boot.longestFirst()) {
      out.append(
          String.format(
              Locale.ROOT,
              "%s %s %5d %s | %s | %s%n",
              millis(gap.duration()),
              millis(gap.console()),
              gap.bytes(),
              gap.share().label(),
              gap.library(),
              gap.opener()));
    }
    return out.toString();
  }

  private static String millis(Duration time) {
    return String.format(Locale.ROOT, "%9.3f", time.toNanos() / 1e6);
  }
}
