package org.krunlab.core.bootlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However the bytes of a log are split, the events are the same; also where the log is damaged. */
class SplitInvarianceTest {
  private static final int MUTATIONS = 24;
  private static final byte[] NASTY = {
    '\n', '\r', 0x1b, '[', 'm', 0, (byte) 0xff, (byte) 0xe2, '>', ']'
  };

  static List<String> logs() {
    return Logs.names();
  }

  @ParameterizedTest
  @MethodSource("logs")
  void anySplitGivesTheSameEvents(String name) {
    byte[] log = Logs.bytes(name);
    Random random = new Random(name.hashCode());
    check(log, random);
    for (int i = 0; i < MUTATIONS; i++) {
      check(mutate(log, random), random);
    }
  }

  private static void check(byte[] log, Random random) {
    List<LogEvent> whole = BootLogParser.parse(log);
    for (int longest : new int[] {1, 7, 300, 5000}) {
      assertThat(split(log, longest, random)).isEqualTo(whole);
    }
    long raw = whole.stream().mapToLong(LogEvent::length).sum();
    // only the reset behind the last coloured line may belong to no line
    assertThat(log.length - raw).isBetween(0L, (long) trailingSequence(log));
  }

  private static int trailingSequence(byte[] log) {
    int at = log.length;
    while (at > 0 && log[at - 1] != '\n') {
      at--;
    }
    return log.length - at;
  }

  private static List<LogEvent> split(byte[] log, int longest, Random random) {
    List<LogEvent> events = new ArrayList<>();
    BootLogParser parser = new BootLogParser(events::add);
    for (int at = 0; at < log.length; ) {
      int length = Math.min(log.length - at, random.nextInt(longest) + 1);
      parser.feed(log, at, length);
      at += length;
    }
    parser.finish();
    return events;
  }

  private static byte[] mutate(byte[] log, Random random) {
    byte[] mutated = Arrays.copyOf(log, 1 + random.nextInt(log.length));
    for (int i = random.nextInt(60); i >= 0; i--) {
      byte value =
          random.nextBoolean() ? NASTY[random.nextInt(NASTY.length)] : (byte) random.nextInt();
      mutated[random.nextInt(mutated.length)] = value;
    }
    return mutated;
  }
}
