package org.krunlab.core.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.krunlab.core.measure.stream.LauncherStreamEncoder;

class RunConditionsTest {
  private static RunConditions told(Map<String, Object> launch) {
    var analysis = new RunAnalysis(RunListener.NONE);
    byte[] stream = new LauncherStreamEncoder().launch(launch).bytes();
    analysis.feed(stream, 0, stream.length);
    return RunConditions.of(analysis.finish());
  }

  @Test
  void areWhatTheLauncherSaid() {
    RunConditions conditions =
        told(
            Map.of(
                "conditions",
                Map.of(
                    "cpuPressure", 2234, "load", 152, "governor", "performance", "turbo", true)));

    assertThat(conditions.text())
        .isEqualTo("CPU pressure 22.3 %, load 1.52, governor performance, turbo on");
    assertThat(conditions.isNoisy()).isTrue();
    assertThat(told(Map.of("conditions", Map.of("cpuPressure", 1999))).isNoisy()).isFalse();
  }

  @Test
  void areUnknownWhereNothingWasSaid() {
    assertThat(told(Map.of()).text()).isEmpty();
    assertThat(told(Map.of("conditions", "none")).isNoisy()).isFalse();
  }
}
