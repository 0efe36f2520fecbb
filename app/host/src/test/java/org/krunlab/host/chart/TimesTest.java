package org.krunlab.host.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.junit.jupiter.api.Test;
import org.krunlab.core.report.TimeChart;

class TimesTest {
  private static XYPlot drawn(String... moments) {
    List<Instant> instants = Stream.of(moments).map(Instant::parse).toList();
    var chart =
        new TimeChart(
            "ready",
            "ms",
            instants.stream().map(at -> new TimeChart.Point(at, 5)).toList(),
            List.of(),
            instants.stream().map(at -> new TimeChart.Mark(at, "changed")).toList());
    return Charts.draw(chart, ChartStyle.paper(ChartFont.of(11))).getXYPlot();
  }

  @Test
  void theAxisTellsTheDaysThatItsHoursAreOf() {
    assertThat(drawn("2026-01-02T03:00:00Z", "2026-01-02T04:00:00Z").getDomainAxis().getLabel())
        .isEqualTo("2026-01-02, UTC");
    assertThat(drawn("2026-01-02T03:00:00Z", "2026-02-01T04:00:00Z").getDomainAxis().getLabel())
        .isEqualTo("2026-01-02 to 2026-02-01, UTC");
  }

  @Test
  void theWordsOfMarksThatAreCloseStandBelowEachOther() {
    XYPlot plot = drawn("2026-01-02T03:00:00Z", "2026-01-02T03:00:01Z", "2026-01-02T03:00:02Z");

    var tops = new ArrayList<Double>();
    for (Object marker : plot.getDomainMarkers(Layer.FOREGROUND)) {
      tops.add(((ValueMarker) marker).getLabelOffset().getTop());
    }
    assertThat(tops).hasSize(3).doesNotHaveDuplicates();
  }
}
