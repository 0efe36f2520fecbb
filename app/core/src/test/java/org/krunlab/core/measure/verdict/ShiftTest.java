package org.krunlab.core.measure.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.statistics.inference.MannWhitneyUTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShiftTest {
  /**
   * By hand: the scores of four values are 1 - 25/12, 1 - 13/12, 1 - 7/12 and 1 - 1/4. {2, 8}
   * beside {1, 4} are larger up to the factor 2, where each pair is equal, and smaller above.
   */
  @Test
  void isTheFactorThatMakesBothAlike() {
    Shift shift = Shift.of(Samples.of(1, 4), Samples.of(8, 2));

    assertThat(shift.change()).isEqualTo(1);
    assertThat(shift.effect()).isEqualTo(0.75);
    assertThat(shift.range()).isEqualTo(new Range(-0.5, 7));
  }

  /** Of the 252 ways to deal out ten values two have all small ones together. */
  @Test
  void probabilityOfFewRunsIsExact() {
    Shift shift =
        Shift.of(Samples.of(1.1, 2.2, 3.3, 4.4, 5.5), Samples.of(6.1, 7.2, 8.3, 9.4, 10.5));

    assertThat(shift.probability()).isCloseTo(2.0 / 252, within(1e-12));
    assertThat(shift.effect()).isEqualTo(1);
  }

  /** What is added to some of the runs hides a tenth from Mann and Whitney more often. */
  @Test
  void runsThatWereDisturbedHideLessOfTheOthers() {
    var random = new SplittableRandom(5);
    int ours = 0;
    int theirs = 0;
    for (int round = 0; round < 200; round++) {
      double[] base = disturbed(drawn(random, 30), random);
      double[] other = disturbed(drawn(random, 30).times(1.1), random);
      ours += Shift.of(Samples.of(base), Samples.of(other)).probability() < 0.01 ? 1 : 0;
      theirs += MannWhitneyUTest.withDefaults().test(other, base).getPValue() < 0.01 ? 1 : 0;
    }

    assertThat(ours).isGreaterThan(theirs + theirs / 4);
  }

  private static double[] disturbed(Samples samples, SplittableRandom random) {
    return Arrays.stream(samples.values())
        .map(value -> random.nextInt(3) == 0 ? value + 10 * random.nextDouble() : value)
        .toArray();
  }

  @Test
  void whatIsAllTheSameIsNoDifference() {
    Shift shift = Shift.of(Samples.of(3, 3, 3), Samples.of(3, 3, 3, 3));

    assertThat(shift).isEqualTo(new Shift(0, new Range(0, 0), 1, 0.5));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void intervalHoldsThePlantedChangeMostOfTheTime(int seed) {
    var random = new SplittableRandom(seed);
    int rounds = 400;
    long held =
        IntStream.range(0, rounds)
            .filter(
                i ->
                    Shift.of(drawn(random, 25), drawn(random, 25).times(1.1)).range().contains(0.1))
            .count();

    assertThat((double) held / rounds).isBetween(0.90, 0.99);
  }

  /** Swapped, a ratio is turned over. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void theOtherWayRoundIsTheOtherWayRound(int seed) {
    var random = new SplittableRandom(seed);
    Samples a = drawn(random, 9);
    Samples b = drawn(random, 12);
    Shift there = Shift.of(a, b);
    Shift back = Shift.of(b, a);

    assertThat((1 + there.change()) * (1 + back.change())).isCloseTo(1, within(1e-12));
    assertThat(there.probability()).isCloseTo(back.probability(), within(1e-12));
    assertThat(there.effect() + back.effect()).isCloseTo(1, within(1e-12));
    assertThat((1 + there.range().low()) * (1 + back.range().high())).isCloseTo(1, within(1e-9));
  }

  @Test
  void ratiosNeedValuesAboveNothing() {
    assertThatThrownBy(() -> Shift.of(Samples.of(0, 1), Samples.of(1, 2)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Samples.of(1, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** As boots are: a least time and a long tail. */
  static Samples drawn(SplittableRandom random, int size) {
    return Samples.of(
        IntStream.range(0, size)
            .mapToDouble(i -> 10 - Math.log(1 - random.nextDouble()))
            .toArray());
  }
}
