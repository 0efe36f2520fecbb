package org.krunlab.core.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.krunlab.core.measure.stream.HostInstant;

class TimelineTest {
  @Test
  void anIntervalThatWouldBeNegativeIsNotObserved() {
    var timeline =
        new Timeline(
            Map.of(
                Milestone.T0, stamped(10),
                Milestone.T5, stamped(14),
                Milestone.T7, stamped(31),
                Milestone.T8, stamped(30)));

    assertThat(timeline.teardown()).isNull();
    assertThat(Objects.requireNonNull(timeline.toMain()).duration().toNanos()).isEqualTo(4);
  }

  private static Observation stamped(long nanos) {
    return new Observation(new HostInstant(nanos), Provenance.MARK);
  }
}
