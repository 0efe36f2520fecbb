package org.krunlab.desktop.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.krunlab.core.bootlog.BootLogParser;

class LogViewModelTest {
  private final Queue<Runnable> later = new ArrayDeque<>();
  private final LogViewModel model = new LogViewModel(later::add);

  @Test
  void showsBothClocksLevelAndLibrary() {
    model.countFrom(1_000_000_000L);
    var parser = new BootLogParser(model::offer);
    byte[] line = "[    0.100003] Warn: [libukboot] <boot.c @  285> Careful\n".getBytes(UTF_8);
    parser.feed(line, 0, line.length, 1_012_100_000L);
    deliver();
    assertThat(model.shown())
        .containsExactly(new LogLine(Category.WARN, "12.1", "0.1000", "libukboot", "Careful"));
  }

  @Test
  void countsEveryLevelAndHidesWhatIsSwitchedOff() {
    feed("[    0.1] nonsense\n[    0.100003] ERR:  [a] <b @    1> bad\nhello\n");
    assertThat(model.countProperty(Category.ERROR).get()).isEqualTo(1);
    assertThat(model.countProperty(Category.TEXT).get()).isEqualTo(2);
    model.visibleProperty(Category.TEXT).set(false);
    assertThat(model.shown()).extracting(LogLine::text).containsExactly("bad");
    model.visibleProperty(Category.TEXT).set(true);
    assertThat(model.shown()).hasSize(3);
  }

  @Test
  void aFloodLeavesABoundedTailAndSaysHowMuchThereWas() {
    for (int i = 0; i < 5 * LogViewModel.RETAINED; i++) {
      model.offerBuildOutput("line " + i, 0);
      if (i % 1000 == 0) {
        deliver();
      }
    }
    deliver();
    assertThat(model.shown()).hasSize(LogViewModel.RETAINED);
    assertThat(model.shown().getLast().text()).isEqualTo("line 49999");
    assertThat(model.noteProperty().get()).contains("10,000 of 50,000");
  }

  @Test
  void linesThatCameTooFastLeaveNoHole() {
    model.offerBuildOutput("before", 0);
    deliver();
    for (int i = 0; i < 100_000; i++) {
      model.offerBuildOutput("flood " + i, 0);
    }
    deliver();
    assertThat(model.shown().getLast().text()).isEqualTo("flood 99999");
    int first = Integer.parseInt(model.shown().getFirst().text().substring(6));
    assertThat(model.shown()).hasSize(100_000 - first);
  }

  @Test
  void longLinesAndControlCharactersCannotHarmTheTextControl() {
    model.offerBuildOutput("a\rb\u202e\u0000" + "x".repeat(100_000), 0);
    deliver();
    String text = model.shown().getFirst().text();
    assertThat(text).startsWith("a\u240db\ufffd\u2400xxx").hasSizeLessThan(500);
    assertThat(text).endsWith("more characters are kept)");
  }

  @Test
  void searchGoesRoundAndForgetsLinesThatAreGone() {
    feed("alpha\nbeta\nAlphabet\n");
    model.search().queryProperty().set("alpha");
    assertThat(model.search().currentProperty().get()).isZero();
    model.search().next();
    assertThat(model.search().currentProperty().get()).isEqualTo(2);
    assertThat(model.search().summaryProperty().get()).isEqualTo("2 of 2");
    model.search().next();
    assertThat(model.search().currentProperty().get()).isZero();
    model.clear();
    deliver();
    assertThat(model.search().summaryProperty().get()).isEqualTo("not found");
  }

  private static final java.nio.charset.Charset UTF_8 = StandardCharsets.UTF_8;

  private void feed(String log) {
    BootLogParser.parse(log.getBytes(UTF_8)).forEach(model::offer);
    deliver();
  }

  private void deliver() {
    while (!later.isEmpty()) {
      later.remove().run();
    }
  }
}
