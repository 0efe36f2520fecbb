package org.krunlab.core.measure.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class VerdictRuleTest {
  private final SplittableRandom random = new SplittableRandom(7);
  private final Samples base = ShiftTest.drawn(random, 30);

  private Verdict verdict(Samples other, double floor) {
    return VerdictRule.judge(List.of(new VerdictRule.Test(base, other, floor))).getFirst();
  }

  @Test
  void tellsWhatIsClearlyLessOrMore() {
    assertThat(verdict(base.times(0.7), 0).kind()).isEqualTo(Verdict.Kind.LESS);
    Verdict more = verdict(base.times(1.3), 0);
    assertThat(more.kind()).isEqualTo(Verdict.Kind.MORE);
    assertThat(more.shift().change()).isCloseTo(0.3, within(0.03));
  }

  @Test
  void tellsNothingOfTheSameThing() {
    Verdict same = verdict(ShiftTest.drawn(random, 30), 0);

    assertThat(same.kind()).isEqualTo(Verdict.Kind.NONE_SEEN);
    assertThat(same.largestPossible()).isBetween(0.0, 0.1);
  }

  @Test
  void tellsNothingWithinTheFloor() {
    assertThat(verdict(base.times(1.3), 0.5).kind()).isEqualTo(Verdict.Kind.NONE_SEEN);
  }

  /** With as many runs as it says, the same difference is told most of the time. */
  @Test
  void saysHowManyMoreRunsWouldTell() {
    Samples few = Samples.of(Arrays.copyOf(base.values(), 6));
    Samples other = Samples.of(Arrays.copyOf(ShiftTest.drawn(random, 6).times(1.08).values(), 6));
    Verdict open = VerdictRule.judge(List.of(new VerdictRule.Test(few, other, 0))).getFirst();
    assertThat(open.kind()).isEqualTo(Verdict.Kind.OPEN);

    int enough = 6 + open.more().orElseThrow();
    int told = 0;
    for (int i = 0; i < 200; i++) {
      Samples a = ShiftTest.drawn(random, enough);
      Samples b = ShiftTest.drawn(random, enough).times(1 + open.shift().change());
      Verdict.Kind kind =
          VerdictRule.judge(List.of(new VerdictRule.Test(a, b, 0))).getFirst().kind();
      told += kind == Verdict.Kind.MORE ? 1 : 0;
    }
    assertThat(told).isGreaterThan(120);
  }

  /** What is told among many has to be surer, so that it takes more runs. */
  @Test
  void asksForMoreRunsWhereMoreVerdictsAreGivenTogether() {
    Samples few = Samples.of(Arrays.copyOf(base.values(), 12));
    Samples other = Samples.of(Arrays.copyOf(ShiftTest.drawn(random, 12).times(1.03).values(), 12));
    var test = new VerdictRule.Test(few, other, 0);

    Verdict alone = VerdictRule.judge(List.of(test)).getFirst();
    Verdict among = VerdictRule.judge(Collections.nCopies(20, test)).getFirst();

    assertThat(alone.kind()).isEqualTo(Verdict.Kind.OPEN);
    assertThat(among.more().orElseThrow()).isGreaterThan(alone.more().orElseThrow());
  }

  @Test
  void whatIsToldTogetherIsCorrected() {
    assertThat(Holm.corrected(new double[] {0.03, 0.01, 0.02}))
        .containsExactly(new double[] {0.04, 0.03, 0.04}, within(1e-12));

    // One of a hundred of the same things is below one per cent by chance, hence not told.
    Samples other = ShiftTest.drawn(random, 30).times(1.06);
    var alone = new VerdictRule.Test(base, other, 0);
    double p = VerdictRule.judge(List.of(alone)).getFirst().corrected();
    double among = VerdictRule.judge(Collections.nCopies(50, alone)).getFirst().corrected();
    assertThat(among).isEqualTo(Math.min(1, p * 50));
  }
}
