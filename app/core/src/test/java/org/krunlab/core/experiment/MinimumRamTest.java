package org.krunlab.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.krunlab.core.model.ByteSize;

class MinimumRamTest {
  @Test
  void provesTheBorderFromBothSides() {
    var random = new Random(1);
    for (int i = 0; i < 500; i++) {
      int least = 1 + random.nextInt(300);
      int from = least + random.nextInt(300);
      var asked = new ArrayList<Long>();

      var found =
          MinimumRam.search(
                  ByteSize.ofMib(from),
                  ram -> {
                    asked.add((long) ram.mib());
                    return ram.mib() >= least;
                  })
              .orElseThrow();

      assertThat(found.enough()).isEqualTo(ByteSize.ofMib(least));
      assertThat(asked).contains((long) least).doesNotHaveDuplicates();
      assertThat(found.tooLittle().map(less -> (long) less.mib()).orElse(0L)).isEqualTo(least - 1L);
      assertThat(found.tooLittle().isEmpty() || asked.contains(least - 1L)).isTrue();
      assertThat(asked).hasSizeLessThanOrEqualTo(11);
    }
  }

  @Test
  void findsNothingWhereEvenTheMostIsTooLittle() {
    assertThat(MinimumRam.search(ByteSize.ofMib(8), ram -> false)).isEmpty();
  }
}
