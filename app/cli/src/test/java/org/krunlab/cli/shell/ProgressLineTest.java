package org.krunlab.cli.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.krunlab.core.experiment.Progress;

class ProgressLineTest {
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();

  private ProgressLine line(boolean terminal) {
    return new ProgressLine(new PrintStream(written, true, UTF_8), terminal);
  }

  @Test
  void tellsWhatIsDoneHowMuchAndHowLong() {
    assertThat(ProgressLine.describe(Progress.of("building libmusl", Duration.ofSeconds(75), 0.75)))
        .isEqualTo("building libmusl 75 %, 1:15, 0:25 left");
    assertThat(ProgressLine.describe(Progress.of("fetching", Duration.ofSeconds(5))))
        .isEqualTo("fetching, 0:05");
  }

  @Test
  void writesALineForEachActivityWhereThereIsNoTerminal() {
    try (var line = line(false)) {
      line.on(Progress.of("configuring", Duration.ofSeconds(1)));
      line.on(Progress.of("configuring", Duration.ofSeconds(2)));
      line.on(Progress.of("linking", Duration.ofSeconds(3)));
    }
    assertThat(written.toString(UTF_8))
        .isEqualTo("krunlab: configuring, 0:01\nkrunlab: linking, 0:03\n");
  }

  @Test
  void rewritesOneLineOnATerminalAndLeavesItEmpty() {
    try (var line = line(true)) {
      line.on(Progress.of("configuring", Duration.ofSeconds(1)));
      line.on(Progress.of("linking", Duration.ofSeconds(3)));
    }
    assertThat(written.toString(UTF_8))
        .isEqualTo("\r\u001b[Kconfiguring, 0:01\r\u001b[Klinking, 0:03\r\u001b[K");
  }

  @Test
  void leavesATerminalAloneWhereNothingWasTold() {
    line(true).close();

    assertThat(written.size()).isZero();
  }
}
