package org.krunlab.core.measure.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ErrorRatesTest {
  private static final SplittableRandom RANDOM = new SplittableRandom(11);
  private static final Samples FIRST = ShiftTest.drawn(RANDOM, 200);
  private static final Samples SECOND = ShiftTest.drawn(RANDOM, 200);

  @ParameterizedTest
  @EnumSource
  void noRuleTellsMuchOfTheSameThingAndAllFindWhatIsLarge(DecisionRule rule) {
    ErrorRates rates = ErrorRates.of(rule, FIRST, SECOND, 30, 0.5, 200, 1);

    assertThat(rates.falseAlarms().part()).isLessThan(0.05);
    assertThat(rates.detected().part()).isEqualTo(1);
  }

  @Test
  void nothingPlantedIsNothingFound() {
    ErrorRates rates = ErrorRates.of(DecisionRule.KRUNLAB, FIRST, SECOND, 30, 0, 200, 1);

    assertThat(rates.detected()).isEqualTo(rates.falseAlarms());
  }

  /** By Wilson's formula for 1 of 10, as statistics packages give it: 0.0179 to 0.4042. */
  @Test
  void rangeOfARateIsWilsons() {
    Range range = ErrorRates.Rate.of(1, 10).range();

    assertThat(range.low()).isCloseTo(0.0179, within(0.0001));
    assertThat(range.high()).isCloseTo(0.4042, within(0.0001));
  }

  @Test
  void needsAsManyTurnsAsARoundHas() {
    assertThatThrownBy(() -> ErrorRates.of(DecisionRule.KRUNLAB, FIRST, SECOND, 201, 0.1, 1, 1))
        .hasMessageContaining("200 turns");
  }
}
