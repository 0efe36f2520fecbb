package org.krunlab.core.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.krunlab.core.report.TimeChart;

class TimeChartTablesTest {
  private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant SECOND = Instant.parse("2026-01-02T00:00:00Z");
  private static final TimeChart CHART =
      new TimeChart(
          "ready",
          "ms",
          List.of(new TimeChart.Point(FIRST, 10.5), new TimeChart.Point(SECOND, 7)),
          List.of(
              new TimeChart.Stretch(FIRST, FIRST, 10.5), new TimeChart.Stretch(SECOND, SECOND, 7)),
          List.of(new TimeChart.Mark(SECOND, "configuration changed")));

  @Test
  void everyValueIsInTheTableOfValues() {
    assertThat(ChartTables.values(CHART).rows())
        .containsExactly(
            List.of("2026-01-01T00:00:00Z", "10.5"), List.of("2026-01-02T00:00:00Z", "7.0"));
  }

  @Test
  void theSummaryHasTheMedianOfEachStretch() {
    assertThat(ChartTables.summary(CHART).rows())
        .containsExactly(
            List.of("2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z", "10.50"),
            List.of("2026-01-02T00:00:00Z", "2026-01-02T00:00:00Z", "7.00"));
    assertThat(CHART.altText())
        .startsWith("Values over time: ready. From 2026-01-01T00:00:00Z to")
        .contains("median 7.00 ms");
  }
}
