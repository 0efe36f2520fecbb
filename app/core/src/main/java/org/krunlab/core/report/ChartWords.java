package org.krunlab.core.report;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says in words what a chart shows. */
final class ChartWords {
  /** More than that nobody listens to; the tables have them all. */
  private static final int MOST_TOLD = 12;

  private ChartWords() {}

  static String of(Chart chart) {
    String shown =
        switch (chart) {
          case BarChart bars -> listed(bars.bars(), bar -> bar(bar, bars.unit()));
          case LineChart lines -> listed(lines.lines(), line -> line(line, lines)) + moments(lines);
          case StripChart strips -> listed(strips.strips(), strip -> strip(strip, strips.unit()));
          case GanttChart gantt -> listed(gantt.spans(), span -> span(span, gantt.unit()));
          case LaneChart lanes -> listed(lanes.lanes(), lane -> lane(lane, lanes.unit()));
          case TimeChart times -> listed(times.stretches(), part -> stretch(part, times.unit()));
          case TreemapChart map -> listed(map.groups(), group -> group(group, map.unit()));
        };
    return kind(chart) + ": " + chart.caption() + ". " + shown;
  }

  private static String kind(Chart chart) {
    return switch (chart) {
      case BarChart bars -> "Bar chart";
      case LineChart lines -> "Line chart";
      case StripChart strips -> "Strips of every value";
      case GanttChart gantt -> "Gantt chart";
      case LaneChart lanes -> "Lanes over time";
      case TimeChart times -> "Values over time";
      case TreemapChart map -> "Treemap";
    };
  }

  private static <T> String listed(List<T> parts, Function<T, String> words) {
    String told = parts.stream().limit(MOST_TOLD).map(words).collect(Collectors.joining(" "));
    int more = parts.size() - MOST_TOLD;
    return more > 0 ? told + " And " + more + " more." : told;
  }

  private static String bar(BarChart.Bar bar, String unit) {
    return bar.name()
        + ": "
        + bar.segments().stream()
            .map(segment -> segment.series() + " " + number(segment.value()) + " " + unit)
            .collect(Collectors.joining(", "))
        + ".";
  }

  private static String line(LineChart.Line line, LineChart chart) {
    if (line.points().isEmpty()) {
      return line.name() + ": no values.";
    }
    var values = line.points().stream().mapToDouble(LineChart.Point::y).summaryStatistics();
    return "%s: %d points from %s to %s %s, between %s and %s %s."
        .formatted(
            line.name(),
            line.points().size(),
            number(line.points().getFirst().x()),
            number(line.points().getLast().x()),
            chart.xUnit(),
            number(values.getMin()),
            number(values.getMax()),
            chart.unit());
  }

  private static String moments(LineChart chart) {
    return chart.moments().stream()
        .map(moment -> " %s at %s %s.".formatted(moment.name(), number(moment.x()), chart.xUnit()))
        .collect(Collectors.joining());
  }

  private static String strip(StripChart.Strip strip, String unit) {
    var values = strip.values().stream().mapToDouble(Double::doubleValue).summaryStatistics();
    return "%s: median %s %s, 95 %% interval %s to %s, %d values between %s and %s."
        .formatted(
            strip.name(),
            number(strip.median()),
            unit,
            number(strip.low()),
            number(strip.high()),
            values.getCount(),
            number(values.getMin()),
            number(values.getMax()));
  }

  private static String span(GanttChart.Span span, String unit) {
    return "%s: %s %s from %s on."
        .formatted(span.name(), number(span.duration()), unit, number(span.start()));
  }

  private static String lane(LaneChart.Lane lane, String unit) {
    int stretches = lane.stretches().size();
    return "%s: %s %s in %d %s."
        .formatted(
            lane.name(),
            number(lane.total()),
            unit.split(" ", 2)[0],
            stretches,
            stretches == 1 ? "stretch" : "stretches");
  }

  /** A group without a name is all there is, so that its tiles are told. */
  private static String group(TreemapChart.Group group, String unit) {
    return group.name().isBlank()
        ? listed(group.tiles(), tile -> sized(tile.name(), tile.size(), unit))
        : sized(group.name(), group.size(), unit);
  }

  private static String sized(String name, long size, String unit) {
    return String.format(Locale.ROOT, "%s: %,d %s.", name, size, unit);
  }

  private static String stretch(TimeChart.Stretch stretch, String unit) {
    return "From %s to %s: median %s %s."
        .formatted(stretch.from(), stretch.to(), number(stretch.median()), unit);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, Math.abs(value) < 1000 ? "%.2f" : "%,.0f", value);
  }
}
