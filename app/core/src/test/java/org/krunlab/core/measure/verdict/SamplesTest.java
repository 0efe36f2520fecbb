package org.krunlab.core.measure.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SamplesTest {
  @Test
  void medianIsTheMiddleOrBetweenTheMiddles() {
    assertThat(Samples.of(3, 1, 2).median()).isEqualTo(2);
    assertThat(Samples.of(4, 1, 2, 3).median()).isEqualTo(2.5);
  }

  @Test
  void marksWhatLiesFarOffAndKeepsIt() {
    Samples samples = Samples.of(10, 11, 9, 10, 12, 400, 8);

    assertThat(samples.outliers()).containsExactly(5);
    assertThat(samples.size()).isEqualTo(7);
    assertThat(Samples.of(5, 5, 5, 6).outliers()).as("no spread, no measure of it").isEmpty();
  }

  @Test
  void intervalOfTheMedianHoldsTheTrueOneMostOfTheTime() {
    var random = new SplittableRandom(3);
    double truth = 10 + Math.log(2);
    int held = 0;
    for (int i = 0; i < 300; i++) {
      held += ShiftTest.drawn(random, 20).medianRange().contains(truth) ? 1 : 0;
    }
    assertThat(held / 300.0).isBetween(0.90, 0.99);
  }

  @Test
  void theSameValuesGiveTheSameInterval() {
    Samples samples = ShiftTest.drawn(new SplittableRandom(5), 15);
    assertThat(samples.medianRange()).isEqualTo(Samples.of(samples.values()).medianRange());
  }
}
