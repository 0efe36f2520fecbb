package org.krunlab.core.experiment.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.krunlab.core.experiment.LabException;

class ReplaySpeedTest {
  @Test
  void readsFactorsAndWords() {
    assertThat(ReplaySpeed.parse("1")).isEqualTo(ReplaySpeed.AS_RECORDED);
    assertThat(ReplaySpeed.parse("10")).isEqualTo(ReplaySpeed.times(10));
    assertThat(ReplaySpeed.parse("0.25")).isEqualTo(ReplaySpeed.times(0.25));
    assertThat(ReplaySpeed.parse("max")).isEqualTo(ReplaySpeed.AT_ONCE);
    assertThat(ReplaySpeed.parse("STEP")).isEqualTo(ReplaySpeed.STEP);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "-1", "fast", "1e3", "0.0000001", "9999999", "NaN", "1x"})
  void refusesWhatIsNoSpeed(String text) {
    assertThatThrownBy(() -> ReplaySpeed.parse(text))
        .isInstanceOf(LabException.class)
        .hasMessageStartingWith("'" + text + "' is no speed: give 1");
  }
}
