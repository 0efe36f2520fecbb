package org.krunlab.core.bootlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogAlignmentTest {
  private static final String WASM3 = "wasm3-libkrun-hello-raw.log";
  private static final String FAST = "wamr-fi-libkrun-hello-raw.log";

  private static List<LogEvent> log(byte[] bytes) {
    var events = new ArrayList<LogEvent>();
    var parser = new BootLogParser(events::add);
    parser.feed(bytes, 0, bytes.length);
    parser.finish();
    return events;
  }

  @Test
  void aLogBesideItselfHasEveryLineInOneRow() {
    List<LogEvent> log = log(Logs.bytes(WASM3));

    LogAlignment alignment = LogAlignment.of(List.of(log, log, log));

    assertThat(alignment.rows()).hasSameSizeAs(log).allMatch(LogAlignment.Row::isInAll);
  }

  @Test
  void kernelMessagesOfTwoRuntimesMeetWhateverNumbersTheyCarry() {
    List<LogEvent> one = log(Logs.bytes(WASM3));
    List<LogEvent> other = log(Logs.bytes(FAST));

    LogAlignment alignment = LogAlignment.of(List.of(one, other));

    assertThat(alignment.rows().stream().filter(LogAlignment.Row::isInAll).count())
        .as("most of what the kernel says is the same")
        .isGreaterThan(one.size() * 3L / 4);
    assertThat(alignment.rows().stream().filter(row -> !row.isInAll())).isNotEmpty();
  }

  /** Whatever the logs are: each line stands in one row of its column, in its order. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void noLineIsLostOrMoved(int seed) {
    var random = new SplittableRandom(seed);
    List<List<LogEvent>> logs =
        List.of(drawn(random), drawn(random), drawn(random), List.<LogEvent>of(), drawn(random));

    LogAlignment alignment = LogAlignment.of(logs);

    for (int log = 0; log < logs.size(); log++) {
      int column = log;
      assertThat(
              alignment.rows().stream()
                  .map(row -> row.cells().get(column))
                  .flatMap(Optional::stream))
          .containsExactlyElementsOf(logs.get(log));
    }
    assertThat(alignment.rows()).allMatch(row -> row.cells().size() == logs.size());
  }

  private static List<LogEvent> drawn(SplittableRandom random) {
    var text = new StringBuilder();
    int lines = random.nextInt(40);
    for (int i = 0; i < lines; i++) {
      text.append("line ").append((char) ('a' + random.nextInt(6))).append(' ').append(i);
      text.append('\n');
    }
    return log(Logs.ascii(text.toString()));
  }
}
