package org.krunlab.core.bootlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BootLogParserTest {

  @Test
  void readsEveryFieldOfAHeader() {
    LogEvent event =
        only(
            "[12345.000042] ERR:  <<n/a>> {r:0x11a2f3,f:0x130f70} [libfoo-bar] <a.c @   17> t"
                + " <x>\r\n");

    assertThat(event.kind()).isEqualTo(LineKind.MESSAGE);
    assertThat(event.timeMicros()).isEqualTo(12_345_000_042L);
    assertThat(event.level()).isEqualTo(Level.ERROR);
    assertThat(event.thread()).isEqualTo("<n/a>");
    assertThat(event.caller()).isEqualTo(new Caller(0x11a2f3, 0x130f70));
    assertThat(event.lib()).isEqualTo("libfoo-bar");
    assertThat(event.file()).isEqualTo("a.c");
    assertThat(event.srcLine()).isEqualTo(17);
    assertThat(event.text()).isEqualTo("t <x>");
  }

  @Test
  void headerFieldsMayBeMissing() {
    LogEvent event = only("dbg:  [libfoo] <angle @  12> x\n");

    assertThat(event.level()).isEqualTo(Level.DEBUG);
    assertThat(event.timeMicros()).isNull();
    assertThat(event.thread()).isNull();
    assertThat(event.file()).as("a number of two columns is no source line").isNull();
    assertThat(event.text()).isEqualTo("<angle @  12> x");
  }

  @Test
  void threadNamesMayHoldWhatAHeaderHolds() {
    assertThat(only("Info: <a> [b> [libfoo] x\n").thread()).isEqualTo("a> [b");
    assertThat(only("Info: <0x4000000d0> [libfoo] x\n").thread()).isEqualTo("0x4000000d0");
  }

  @Test
  void looksLikeAHeaderButIsNone() {
    for (String line :
        List.of(
            "[00:00:00:605 - 13170]: warning: text",
            "[    1.00000] Info: [libfoo] x",
            "[   1.000000] Info: [libfoo] x",
            "[    1.000000] Note: [libfoo] x",
            "[    1.000000] Info: libfoo x",
            "[    1.000000] ERR: [libfoo] x",
            " [    1.000000] Info: [libfoo] x",
            "Info: hello",
            "Info: [] hello",
            "[")) {
      assertThat(only(line + "\n").kind()).as(line).isEqualTo(LineKind.TEXT);
      assertThat(only(line + "\n").text()).isEqualTo(line);
    }
  }

  @Test
  void emptyMessagesAreMessages() {
    LogEvent event = only("[    0.125546] CRIT: [libkvmplat] <trace.c @   66> \r\n");

    assertThat(event.text()).isEmpty();
    assertThat(event.srcLine()).isEqualTo(66);
    assertThat(only("CRIT: [libkvmplat] <trace.c @   66>\n").file()).isEqualTo("trace.c");
  }

  @Test
  void lineFeedAloneEndsALine() {
    assertThat(texts("a\rb\r\nc\r\r\n\n\rd")).containsExactly("a\rb", "c\r", "", "\rd");
  }

  @Test
  void aLineThatIsCutOffCounts() {
    assertThat(texts("a\nb\r")).containsExactly("a", "b\r");
    assertThat(texts("a\n")).containsExactly("a");
    assertThat(texts("")).isEmpty();
  }

  @Test
  void theResetBehindTheLastLineIsNoLine() {
    assertThat(texts("\u001b[31ma\r\n\u001b[0m")).containsExactly("a");
    assertThat(texts("a\n\u001b[0mb")).containsExactly("a", "b");
  }

  @Test
  void controlSequencesAreRemovedAndIncompleteOnesStay() {
    assertThat(texts("\u001b[0m\u001b[1;37;41ma\u001b[?7l\u001b[2Jb\u001b[K\n"))
        .containsExactly("ab");
    assertThat(texts("a\u001b[3\n")).containsExactly("a\u001b[3");
    assertThat(texts("a\u001bb\n")).containsExactly("a\u001bb");
    assertThat(texts("a\u001b\u001b[0mb\n")).containsExactly("a\u001bb");
  }

  @Test
  void invalidUtf8BecomesTheReplacementCharacter() {
    assertThat(texts("\u00ffx\u00e2\u0096\u00a0\u00e2\u0096\n"))
        .containsExactly("\ufffdx\u25a0\ufffd");
  }

  @Test
  void offsetsAndLengthsCoverTheRawBytes() {
    List<LogEvent> events = BootLogParser.parse(Logs.ascii("a\r\n\u001b[0mb\n\nc"));

    assertThat(events).extracting(LogEvent::offset).containsExactly(0L, 3L, 9L, 10L);
    assertThat(events).extracting(LogEvent::length).containsExactly(3L, 6L, 1L, 1L);
    assertThat(events).extracting(LogEvent::line).containsExactly(1L, 2L, 3L, 4L);
  }

  @Test
  void theMomentOfALineIsThatOfItsFirstVisibleByte() {
    List<LogEvent> events = new ArrayList<>();
    BootLogParser parser = new BootLogParser(events::add);
    feed(parser, "a\r", 10);
    feed(parser, "\n\u001b[0", 20);
    feed(parser, "m", 30);
    feed(parser, "\u001b[31m[", 40);
    feed(parser, "b\n", 50);
    feed(parser, "\n", 60);
    parser.finish();

    assertThat(events).extracting(LogEvent::hostNanos).containsExactly(10L, 40L, 60L);
    assertThat(events.get(1).text()).isEqualTo("[b");
  }

  @Test
  void aLineBeyondTheLimitKeepsItsBeginningAndItsRawLength() {
    String log = "0123456789\r\n01234567\r\nx\n";
    for (int split = 0; split <= log.length(); split++) {
      List<LogEvent> events = new ArrayList<>();
      BootLogParser parser = new BootLogParser(events::add, 8);
      feed(parser, log.substring(0, split), 0);
      feed(parser, log.substring(split), 0);
      parser.finish();

      assertThat(events).extracting(LogEvent::text).containsExactly("01234567", "01234567", "x");
      assertThat(events).extracting(LogEvent::length).containsExactly(12L, 10L, 2L);
    }
  }

  @Test
  void nothingCanFollowTheEnd() {
    BootLogParser parser = new BootLogParser(event -> {});
    parser.finish();
    parser.finish();

    assertThatThrownBy(() -> parser.feed(new byte[1], 0, 1))
        .isInstanceOf(IllegalStateException.class);
  }

  private static void feed(BootLogParser parser, String text, long stamp) {
    byte[] bytes = Logs.ascii(text);
    parser.feed(bytes, 0, bytes.length, stamp);
  }

  private static List<String> texts(String log) {
    return BootLogParser.parse(Logs.ascii(log)).stream().map(LogEvent::text).toList();
  }

  private static LogEvent only(String log) {
    List<LogEvent> events = BootLogParser.parse(Logs.ascii(log));
    assertThat(events).hasSize(1);
    return events.getFirst();
  }
}
