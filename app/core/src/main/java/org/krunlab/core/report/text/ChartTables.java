package org.krunlab.core.report.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.krunlab.core.report.BarChart;
import org.krunlab.core.report.Chart;
import org.krunlab.core.report.GanttChart;
import org.krunlab.core.report.LaneChart;
import org.krunlab.core.report.LineChart;
import org.krunlab.core.report.StripChart;
import org.krunlab.core.report.Table;
import org.krunlab.core.report.Table.Column;
import org.krunlab.core.report.TimeChart;
import org.krunlab.core.report.TreemapChart;

/** Charts as tables, for places that cannot show pictures. */
public final class ChartTables {
  private ChartTables() {}

  /** What a chart shows in few rows, however many values it has. */
  public static Table summary(Chart chart) {
    return switch (chart) {
      case BarChart bars -> bars(bars);
      case GanttChart gantt -> gantt(gantt);
      case LineChart lines -> lines(lines);
      case StripChart strips -> strips(strips);
      case LaneChart lanes -> lanes(lanes);
      case TimeChart times -> stretches(times);
      case TreemapChart map -> groups(map);
    };
  }

  /** Every value of a chart. */
  public static Table values(Chart chart) {
    return switch (chart) {
      case BarChart bars -> bars(bars);
      case GanttChart gantt -> gantt(gantt);
      case LineChart lines -> points(lines);
      case StripChart strips -> dots(strips);
      case LaneChart lanes -> parts(lanes);
      case TimeChart times -> moments(times);
      case TreemapChart map -> tiles(map);
    };
  }

  private static Table bars(BarChart chart) {
    var series = new LinkedHashSet<String>();
    chart.bars().forEach(bar -> bar.segments().forEach(part -> series.add(part.series())));
    var columns = new ArrayList<>(List.of(Column.words("")));
    series.forEach(name -> columns.add(Column.figures(name + ", " + chart.unit())));
    var rows = new ArrayList<List<String>>();
    for (BarChart.Bar bar : chart.bars()) {
      var row = new ArrayList<>(List.of(bar.name()));
      for (String name : series) {
        row.add(
            bar.segments().stream()
                .filter(part -> part.series().equals(name))
                .map(BarChart.Segment::value)
                .reduce(Double::sum)
                .map(ChartTables::number)
                .orElse("-"));
      }
      rows.add(row);
    }
    return new Table(chart.caption(), 1, columns, rows);
  }

  private static Table gantt(GanttChart chart) {
    return new Table(
        chart.caption(),
        1,
        List.of(
            Column.words("What happens"),
            Column.words("Who is at work"),
            Column.figures("from, " + chart.unit()),
            Column.figures("takes, " + amount(chart))),
        chart.spans().stream()
            .map(
                span ->
                    List.of(
                        span.name(), span.kind(), number(span.start()), number(span.duration())))
            .toList());
  }

  private static Table lines(LineChart chart) {
    return new Table(
        chart.caption(),
        1,
        List.of(
            Column.words(""),
            Column.figures("values"),
            Column.figures("least, " + chart.unit()),
            Column.figures("most, " + chart.unit())),
        chart.lines().stream()
            .map(
                line -> {
                  var y = line.points().stream().mapToDouble(LineChart.Point::y);
                  var all = y.summaryStatistics();
                  boolean none = line.points().isEmpty();
                  return List.of(
                      line.name(),
                      Long.toString(all.getCount()),
                      none ? "-" : number(all.getMin()),
                      none ? "-" : number(all.getMax()));
                })
            .toList());
  }

  private static Table strips(StripChart chart) {
    return new Table(
        chart.caption(),
        1,
        List.of(
            Column.words(""),
            Column.figures("runs"),
            Column.figures("median, " + chart.unit()),
            Column.figures("95 % interval"),
            Column.figures("least"),
            Column.figures("most")),
        chart.strips().stream()
            .map(
                strip -> {
                  var all = strip.values().stream().mapToDouble(v -> v).summaryStatistics();
                  return List.of(
                      strip.name(),
                      Long.toString(all.getCount()),
                      number(strip.median()),
                      "[" + number(strip.low()) + ", " + number(strip.high()) + "]",
                      number(all.getMin()),
                      number(all.getMax()));
                })
            .toList());
  }

  private static Table points(LineChart chart) {
    var rows = new ArrayList<List<String>>();
    for (LineChart.Line line : chart.lines()) {
      line.points()
          .forEach(
              point ->
                  rows.add(
                      List.of(
                          line.name(), Double.toString(point.x()), Double.toString(point.y()))));
    }
    return new Table(
        chart.caption(),
        1,
        List.of(Column.words(""), Column.figures(chart.xUnit()), Column.figures(chart.unit())),
        rows);
  }

  private static Table dots(StripChart chart) {
    var rows = new ArrayList<List<String>>();
    for (StripChart.Strip strip : chart.strips()) {
      for (int run = 0; run < strip.values().size(); run++) {
        rows.add(
            List.of(
                strip.name(), Integer.toString(run + 1), Double.toString(strip.values().get(run))));
      }
    }
    return new Table(
        chart.caption(),
        1,
        List.of(Column.words(""), Column.figures("turn"), Column.figures(chart.unit())),
        rows);
  }

  private static Table lanes(LaneChart chart) {
    return new Table(
        chart.caption(),
        1,
        List.of(
            Column.words(""),
            Column.figures("stretches"),
            Column.figures("together, " + amount(chart))),
        chart.lanes().stream()
            .map(
                lane ->
                    List.of(
                        lane.name(),
                        Integer.toString(lane.stretches().size()),
                        number(lane.total())))
            .toList());
  }

  private static Table parts(LaneChart chart) {
    var rows = new ArrayList<List<String>>();
    for (LaneChart.Lane lane : chart.lanes()) {
      lane.stretches()
          .forEach(
              part ->
                  rows.add(
                      List.of(
                          lane.name(),
                          Double.toString(part.start()),
                          Double.toString(part.duration()))));
    }
    return new Table(
        chart.caption(),
        1,
        List.of(
            Column.words(""),
            Column.figures("from, " + chart.unit()),
            Column.figures("takes, " + amount(chart))),
        rows);
  }

  /** The unit of an axis that begins somewhere, without where. */
  private static String amount(Chart chart) {
    return chart.unit().split(" ", 2)[0];
  }

  /** Where the tiles have one group and it no name, they are what there is to tell. */
  private static Table groups(TreemapChart chart) {
    if (chart.groups().stream().allMatch(group -> group.name().isBlank())) {
      return tiles(chart);
    }
    long whole = Math.max(1, chart.groups().stream().mapToLong(TreemapChart.Group::size).sum());
    return new Table(
        chart.caption(),
        1,
        List.of(Column.words(""), Column.figures(chart.unit()), Column.figures("%")),
        chart.groups().stream()
            .map(
                group ->
                    List.of(
                        group.name(), grouped(group.size()), number(100.0 * group.size() / whole)))
            .toList());
  }

  private static Table tiles(TreemapChart chart) {
    boolean named = chart.groups().stream().anyMatch(group -> !group.name().isBlank());
    var columns = new ArrayList<Column>();
    if (named) {
      columns.add(Column.words("of"));
    }
    columns.addAll(List.of(Column.words("part"), Column.words("is"), Column.figures(chart.unit())));
    var rows = new ArrayList<List<String>>();
    for (TreemapChart.Group group : chart.groups()) {
      for (TreemapChart.Tile tile : group.tiles()) {
        var row = new ArrayList<>(List.of(tile.name(), tile.kind(), grouped(tile.size())));
        if (named) {
          row.addFirst(group.name());
        }
        rows.add(row);
      }
    }
    return new Table(chart.caption(), named ? 2 : 1, columns, rows);
  }

  private static String grouped(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  private static Table stretches(TimeChart chart) {
    return new Table(
        chart.caption(),
        1,
        List.of(
            Column.words("from, UTC"),
            Column.words("to, UTC"),
            Column.figures("median, " + chart.unit())),
        chart.stretches().stream()
            .map(
                part ->
                    List.of(part.from().toString(), part.to().toString(), number(part.median())))
            .toList());
  }

  private static Table moments(TimeChart chart) {
    return new Table(
        chart.caption(),
        1,
        List.of(Column.words("UTC"), Column.figures(chart.unit())),
        chart.points().stream()
            .map(point -> List.of(point.at().toString(), Double.toString(point.value())))
            .toList());
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, Math.abs(value) < 1000 ? "%.2f" : "%,.0f", value);
  }
}
