package org.krunlab.core.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.krunlab.core.measure.stream.HostInstant;
import org.krunlab.core.measure.stream.MemorySample;
import org.krunlab.core.measure.stream.Standstill;
import org.krunlab.core.measure.stream.Standstill.Moment;
import org.krunlab.core.model.ByteSize;

class MemorySeriesTest {
  private static final MemorySeries SERIES =
      new MemorySeries(
          List.of(
              sample(1, 2000, 100, null),
              sample(2, 3000, 300, held(Moment.T5, 180_000)),
              sample(3, 9000, 5000, null),
              sample(4, 4000, 700, held(Moment.T6, 90_000)),
              sample(5, 3500, 650, held(Moment.END, 0))));

  private static Standstill held(Moment moment, long nanos) {
    return new Standstill(moment, Duration.ofNanos(nanos));
  }

  private static MemorySample sample(
      long at, long rssKib, long guestKib, @Nullable Standstill standstill) {
    return new MemorySample(
        new HostInstant(at),
        ByteSize.ofKib(rssKib),
        ByteSize.ofKib(rssKib - 500),
        ByteSize.ofKib(rssKib - 700),
        ByteSize.ofKib(rssKib + 20),
        ByteSize.ofKib(guestKib),
        ByteSize.ofMib(64),
        standstill);
  }

  @Test
  void knowsEachPartAtTheMomentsAtWhichTheMachineStoodStill() {
    assertThat(SERIES.at(Moment.T5, MemoryPart.RSS)).isEqualTo(ByteSize.ofKib(3000));
    assertThat(SERIES.at(Moment.T6, MemoryPart.GUEST)).isEqualTo(ByteSize.ofKib(700));
    assertThat(SERIES.at(Moment.T6, MemoryPart.VMM)).isEqualTo(ByteSize.ofKib(3300));
    assertThat(SERIES.at(Moment.END, MemoryPart.PRIVATE)).isEqualTo(ByteSize.ofKib(2800));
  }

  @Test
  void thePeakIsTheKernelsForRssAndTheLargestSampleForTheRest() {
    assertThat(SERIES.peak(MemoryPart.RSS)).isEqualTo(ByteSize.ofKib(9020));
    assertThat(SERIES.peak(MemoryPart.PSS)).isEqualTo(ByteSize.ofKib(8500));
    assertThat(SERIES.peak(MemoryPart.VMM)).isEqualTo(ByteSize.ofKib(4000));
  }

  @Test
  void aMomentAtWhichNobodyStoodStillIsNotKnown() {
    var running = new MemorySeries(List.of(sample(1, 2000, 100, null), sample(2, 2100, 100, null)));

    assertThat(running.at(Moment.T5)).isNull();
    assertThat(running.at(Moment.T6, MemoryPart.RSS)).isNull();
    assertThat(new MemorySeries(List.of()).at(Moment.END)).isNull();
  }

  @Test
  void theEndOfAnOlderRecordingIsItsLastSample() {
    var older = new MemorySeries(List.of(sample(1, 2000, 100, null), sample(2, 2100, 100, null)));

    assertThat(older.at(Moment.END, MemoryPart.RSS)).isEqualTo(ByteSize.ofKib(2100));
  }
}
