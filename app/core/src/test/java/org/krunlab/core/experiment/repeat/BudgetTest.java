package org.krunlab.core.experiment.repeat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.krunlab.core.experiment.LabException;

class BudgetTest {
  @ParameterizedTest
  @CsvSource({
    "ready<=25ms, ready, true, 25, true",
    "ready <= 0.025 s, ready, true, 25, true",
    "VMM>=900us, vmm, false, 0.9, true",
    "image<=200kB, imagefile, true, 200000, false",
    "RSS peak<=4MiB, rsspeak, true, 4194304, false",
    "'loaded, not zero<=125000B', 'loadednotzero', true, 125000, false",
  })
  void readsWhatPeopleWrite(
      String text, String figure, boolean atMost, double bound, boolean isTime) {
    Budget budget = Budget.parse(text);

    assertThat(budget.figure().plain()).isEqualTo(figure);
    assertThat(budget.atMost()).isEqualTo(atMost);
    assertThat(budget.bound()).isEqualTo(bound);
    assertThat(budget.isTime()).isEqualTo(isTime);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "ready", "ready<25ms", "ready<=25", "ready<=ms", "<=25ms", "a<=1 mile"})
  void saysHowOneIsWritten(String text) {
    assertThatThrownBy(() -> Budget.parse(text))
        .isInstanceOf(LabException.class)
        .hasMessageContaining("'" + text + "' is no budget")
        .hasMessageContaining("'ready<=25ms'");
  }

  @Test
  void keepsWhatWasWritten() {
    assertThat(Budget.parse(" ready<=25ms ").text()).isEqualTo("ready<=25ms");
  }
}
