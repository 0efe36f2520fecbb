package org.krunlab.host.chart;

import org.jfree.chart.JFreeChart;
import org.krunlab.core.report.BarChart;
import org.krunlab.core.report.Chart;
import org.krunlab.core.report.GanttChart;
import org.krunlab.core.report.LaneChart;
import org.krunlab.core.report.LineChart;
import org.krunlab.core.report.StripChart;
import org.krunlab.core.report.TimeChart;
import org.krunlab.core.report.TreemapChart;

/** Draws the charts of reports. */
public final class Charts {
  private static final double AXIS = 46;
  private static final double LINES = 170;
  private static final double BAR = 26;
  private static final double SPAN = 17;
  private static final double STRIP = 36;
  private static final double LANE = 19;
  private static final double MAP = 380;
  private static final double LEGEND_ROW = 14;
  private static final double LEGEND_COLUMNS = 4;

  private Charts() {}

  /** The chart without its caption, which stands beside it as text. */
  public static JFreeChart draw(Chart chart, ChartStyle style) {
    JFreeChart drawn =
        switch (chart) {
          case BarChart bars -> Bars.draw(bars);
          case LineChart lines -> Lines.draw(lines);
          case StripChart strips -> Strips.draw(strips);
          case GanttChart gantt -> Gantt.draw(gantt);
          case LaneChart lanes -> Lanes.draw(lanes);
          case TimeChart times -> Times.draw(times);
          case TreemapChart map ->
              new JFreeChart(null, null, new TreemapPlot(map, style), map.kinds().size() > 1);
        };
    ChartLook.wear(drawn, style);
    return drawn;
  }

  /** The height at which everything in it can be read, in points. */
  public static double height(Chart chart) {
    return switch (chart) {
      case BarChart bars -> AXIS + BAR * bars.bars().size() + legend(series(bars));
      case LineChart lines -> LINES + legend(lines.lines().size());
      case StripChart strips -> AXIS + STRIP * strips.strips().size();
      case GanttChart gantt -> AXIS + SPAN * gantt.spans().size();
      case LaneChart lanes -> AXIS + LANE * lanes.lanes().size();
      case TimeChart times -> LINES + legend(2);
      case TreemapChart map -> MAP + legend(map.kinds().size());
    };
  }

  private static long series(BarChart chart) {
    return chart.bars().stream()
        .flatMap(bar -> bar.segments().stream().map(BarChart.Segment::series))
        .distinct()
        .count();
  }

  private static double legend(long entries) {
    return entries < 2 ? 0 : LEGEND_ROW * Math.ceil(entries / LEGEND_COLUMNS);
  }
}
