package org.krunlab.core.measure.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.krunlab.core.measure.marks.Mark;
import org.krunlab.core.measure.marks.MarkKind;
import org.krunlab.core.measure.stream.HostInstant;

class ClockMappingTest {
  private static final long LATEST = ClockMapping.STAMP_DELAY.toNanos();

  @Test
  void noMomentIsFartherOffThanTheErrorSays() {
    var random = new Random(1);
    for (int trial = 0; trial < 20_000; trial++) {
      double hertz = 5e8 + random.nextDouble() * 5e9;
      long base = random.nextLong(1L << 50);
      var marks = new ArrayList<Mark>();
      long nanos = random.nextLong(1L << 40);
      for (int i = 0; i < 2 + random.nextInt(3); i++) {
        nanos += 1_000_000 + random.nextLong(500_000_000);
        marks.add(mark(base + ticks(nanos, hertz), nanos + random.nextLong(LATEST + 1)));
      }
      ClockMapping mapping = ClockMapping.of(marks).orElseThrow();

      long asked = nanos - 1_000_000_000 + random.nextLong(2_000_000_000);
      long tsc = base + ticks(asked, hertz);
      long off = mapping.at(tsc).nanos() - asked;

      // a tick and the rounding of a nanosecond
      assertThat(Math.abs(off)).isLessThanOrEqualTo(mapping.error(tsc).toNanos() + 20);
      assertThat(mapping.hertz() / hertz).isCloseTo(1, within(mapping.hertzError() * 1.01));
    }
  }

  @Test
  void betweenTheMarksTheErrorIsThatOfAStamp() {
    ClockMapping mapping = line(mark(0, 0), mark(1_000, 1_000_000), mark(2_000, 2_000_000));

    assertThat(mapping.at(500)).isEqualTo(new HostInstant(500_000));
    assertThat(mapping.error(500)).isEqualTo(ClockMapping.STAMP_DELAY);
    assertThat(mapping.error(4_000)).isEqualTo(ClockMapping.STAMP_DELAY.multipliedBy(2));
    assertThat(mapping.error(-2_000)).isEqualTo(ClockMapping.STAMP_DELAY.multipliedBy(2));
    assertThat(mapping.isConfirmed()).isTrue();
    assertThat(mapping.hertz()).isCloseTo(1e6, within(1e-3));
  }

  @Test
  void aMarkFarOffTheLineWidensTheErrorAndConfirmsNothing() {
    ClockMapping mapping = line(mark(0, 0), mark(1_000, 1_700_000), mark(2_000, 2_000_000));

    assertThat(mapping.residual()).contains(Duration.ofNanos(700_000));
    assertThat(mapping.error(500)).isEqualTo(Duration.ofNanos(700_000));
    assertThat(mapping.isConfirmed()).isFalse();
    assertThat(line(mark(0, 0), mark(2_000, 2_000_000)).isConfirmed()).isFalse();
  }

  @Test
  void aFrequencyWithinTheErrorAgrees() {
    ClockMapping mapping = line(mark(0, 0), mark(2_500_000_000L, 1_000_000_000));

    assertThat(mapping.agreesWith(2.5e9 * 1.00009)).isTrue();
    assertThat(mapping.agreesWith(2.5e9 * 1.00011)).isFalse();
  }

  @Test
  void marksReadInOnePieceCountOnce() {
    ClockMapping mapping = line(mark(0, 0), mark(900, 2_000_000), mark(2_000, 2_000_000));

    assertThat(mapping.to().tsc()).isEqualTo(2_000);
    assertThat(mapping.residual()).isEmpty();
  }

  @Test
  void thereIsNoLineThroughLessThanTwoMoments() {
    assertThat(ClockMapping.of(List.of())).isEmpty();
    assertThat(ClockMapping.of(List.of(mark(1, 1)))).isEmpty();
    assertThat(ClockMapping.of(List.of(mark(1, 5), mark(9, 5)))).isEmpty();
    assertThat(ClockMapping.of(List.of(mark(9, 1), mark(1, 2)))).isEmpty();
  }

  private static long ticks(long nanos, double hertz) {
    return Math.round(nanos * (hertz / 1e9));
  }

  private static ClockMapping line(Mark... marks) {
    return ClockMapping.of(List.of(marks)).orElseThrow();
  }

  private static Mark mark(long tsc, long nanos) {
    return new Mark(MarkKind.MAIN, tsc, 0, new HostInstant(nanos));
  }
}
