package org.krunlab.host.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.krunlab.core.report.BarChart;
import org.krunlab.core.report.Chart;
import org.krunlab.core.report.GanttChart;
import org.krunlab.core.report.LaneChart;
import org.krunlab.core.report.LineChart;
import org.krunlab.core.report.StripChart;
import org.krunlab.core.report.TimeChart;
import org.krunlab.core.report.TreemapChart;

/** Cuts charts that are too high for a page into several. */
public final class ChartParts {
  private ChartParts() {}

  /**
   * @param height of a page, in points
   * @return the chart itself where it fits
   */
  public static List<Chart> of(Chart chart, double height) {
    if (Charts.height(chart) <= height) {
      return List.of(chart);
    }
    return switch (chart) {
      case LineChart lines -> List.of(lines);
      case TimeChart times -> List.of(times);
      case TreemapChart map -> List.of(map);
      case BarChart bars ->
          cut(bars.bars(), chart, height, (name, own) -> new BarChart(name, bars.unit(), own));
      case GanttChart gantt ->
          cut(gantt.spans(), chart, height, (name, own) -> new GanttChart(name, gantt.unit(), own));
      case LaneChart lanes ->
          cut(
              lanes.lanes(),
              chart,
              height,
              (name, own) -> new LaneChart(name, lanes.unit(), lanes.end(), own));
      case StripChart strips ->
          cut(
              strips.strips(),
              chart,
              height,
              (name, own) -> new StripChart(name, strips.unit(), own));
    };
  }

  private static <T> List<Chart> cut(
      List<T> rows, Chart whole, double height, BiFunction<String, List<T>, Chart> made) {
    int parts = (int) Math.ceil(Charts.height(whole) / height);
    // A part has an axis and a legend of its own, so that one more may be needed.
    while (Charts.height(made.apply("", rows.subList(0, each(rows, parts)))) > height
        && each(rows, parts) > 1) {
      parts++;
    }
    int each = each(rows, parts);
    var charts = new ArrayList<Chart>();
    for (int from = 0; from < rows.size(); from += each) {
      List<T> own = rows.subList(from, Math.min(rows.size(), from + each));
      charts.add(
          made.apply(
              "%s, %d to %d of %d"
                  .formatted(whole.caption(), from + 1, from + own.size(), rows.size()),
              own));
    }
    return charts;
  }

  private static int each(List<?> rows, int parts) {
    return (rows.size() + parts - 1) / parts;
  }
}
