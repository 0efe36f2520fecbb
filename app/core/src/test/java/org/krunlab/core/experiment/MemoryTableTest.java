package org.krunlab.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.krunlab.core.measure.MemoryPart;
import org.krunlab.core.measure.MemorySeries;
import org.krunlab.core.measure.stream.HostInstant;
import org.krunlab.core.measure.stream.MemorySample;
import org.krunlab.core.measure.stream.Standstill;
import org.krunlab.core.measure.stream.Standstill.Moment;
import org.krunlab.core.model.ByteSize;

class MemoryTableTest {
  private static MemorySample sample(Moment moment, long rssKib, long guestKib) {
    return new MemorySample(
        new HostInstant(1),
        ByteSize.ofKib(rssKib),
        ByteSize.ofKib(rssKib - 500),
        ByteSize.ofKib(rssKib - 700),
        ByteSize.ofKib(rssKib + 20),
        ByteSize.ofKib(guestKib),
        ByteSize.ofMib(64),
        new Standstill(moment, Duration.ofNanos(180_000)));
  }

  private static final MemorySeries EMPTY =
      new MemorySeries(List.of(sample(Moment.T5, 3000, 50), sample(Moment.END, 3100, 60)));
  private static final MemorySeries WHOLE =
      new MemorySeries(
          List.of(
              sample(Moment.T5, 4000, 1000),
              sample(Moment.T6, 5000, 1900),
              sample(Moment.END, 5100, 2000)));

  private static List<String> row(MemoryTable table, MemoryPart part) {
    return table.rows().stream()
        .filter(row -> row.part() == part)
        .flatMap(row -> row.cells().stream())
        .map(Figure::number)
        .toList();
  }

  @Test
  void hasEachPartAtT5T6TheEndAndThePeak() {
    MemoryTable table = MemoryTable.of(WHOLE);

    assertThat(MemoryTable.COLUMNS).containsExactly("T5", "T6", "end", "peak");
    assertThat(row(table, MemoryPart.RSS)).containsExactly("4,000", "5,000", "5,100", "5,120");
    assertThat(row(table, MemoryPart.GUEST)).containsExactly("1,000", "1,900", "2,000", "2,000");
    assertThat(row(table, MemoryPart.VMM)).containsExactly("3,000", "3,100", "3,100", "3,100");
  }

  @Test
  void saysHowExactEachMomentIs() {
    assertThat(MemoryTable.of(WHOLE).notes().getFirst()).contains("T5").contains("0.18 ms");
    assertThat(MemoryTable.of(EMPTY).notes().getLast()).startsWith("T6 was not passed");
  }

  @Test
  void whatLiesBeyondAnEmptyGuestIsTheDifferenceAtTheSameMoment() {
    MemoryTable beyond = MemoryTable.beyond(WHOLE, EMPTY);

    assertThat(row(beyond, MemoryPart.RSS)).containsExactly("1,000", "-", "2,000", "2,000");
    assertThat(row(beyond, MemoryPart.GUEST)).containsExactly("950", "-", "1,940", "1,940");
  }

  @Test
  void aSharedPartIsNotSubtracted() {
    assertThat(row(MemoryTable.beyond(WHOLE, EMPTY), MemoryPart.PSS)).isEmpty();
  }
}
