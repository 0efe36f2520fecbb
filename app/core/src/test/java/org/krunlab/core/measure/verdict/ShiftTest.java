package org.krunlab.core.measure.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShiftTest {
  /** By hand: ratios 2, 3, 4, 1, 1.5, 2 of {1, 2} and {2, 3, 4}; their median is 2. */
  @Test
  void isTheMedianOfAllRatios() {
    Shift shift = Shift.of(Samples.of(1, 2), Samples.of(2, 3, 4));

    assertThat(shift.change()).isEqualTo(1);
    assertThat(shift.effect()).isEqualTo(5.5 / 6);
    assertThat(shift.range()).isEqualTo(new Range(0, 3));
  }

  /** R: wilcox.test(c(1.1,2.2,3.3,4.4,5.5), c(6.1,7.2,8.3,9.4,10.5)) gives p = 0.007937. */
  @Test
  void probabilityIsThatOfMannAndWhitney() {
    Shift shift =
        Shift.of(Samples.of(1.1, 2.2, 3.3, 4.4, 5.5), Samples.of(6.1, 7.2, 8.3, 9.4, 10.5));

    assertThat(shift.probability()).isCloseTo(2.0 / 252, within(1e-12));
    assertThat(shift.effect()).isEqualTo(1);
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
