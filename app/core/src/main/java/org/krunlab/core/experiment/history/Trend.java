package org.krunlab.core.experiment.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.krunlab.core.experiment.Figure;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.RunId;
import org.krunlab.core.experiment.repeat.FigureName;
import org.krunlab.core.report.TimeChart;

/**
 * How one figure went over time. Only runs that may be compared are in one line: the same runtime,
 * module, engine, console, handling of ring 0, machine and way of booting; what may differ along a
 * line is the image.
 *
 * @param figure its name
 * @param unit of all values
 * @param lines the one with the most runs first
 * @param unclean how many runs did not end clean and are left out
 * @param unobserved how many clean ones do not have the figure
 */
public record Trend(String figure, String unit, List<Line> lines, int unclean, int unobserved) {
  public Trend {
    lines = List.copyOf(lines);
  }

  /**
   * Runs that may be compared.
   *
   * @param title what they have in common
   * @param points the oldest first
   */
  public record Line(String title, List<Point> points) {
    public Line {
      points = List.copyOf(points);
    }

    /** The runs of each image that was booted in a row, the oldest first. */
    public List<Stretch> stretches() {
      var stretches = new ArrayList<Stretch>();
      var points = new ArrayList<Point>();
      for (Point point : this.points) {
        if (point.change() != Change.NONE && !points.isEmpty()) {
          stretches.add(new Stretch(points));
          points.clear();
        }
        points.add(point);
      }
      if (!points.isEmpty()) {
        stretches.add(new Stretch(points));
      }
      return stretches;
    }
  }

  /**
   * One run.
   *
   * @param figure with its value
   * @param imageKey of its image
   * @param configuration of its image
   * @param change what became another since the run before it in the line
   */
  public record Point(
      RunId run, Instant at, Figure figure, String imageKey, String configuration, Change change) {
    /** In the figure's unit. */
    public double value() {
      return figure.value().orElseThrow();
    }
  }

  /** A line as a picture, with what changed where the image became another. */
  public TimeChart chart(Line line, TrendChanges changes) {
    return new TimeChart(
        figure + ": " + line.title(),
        unit,
        line.points().stream()
            .map(point -> new TimeChart.Point(point.at(), point.value()))
            .toList(),
        line.stretches().stream()
            .map(
                stretch ->
                    new TimeChart.Stretch(
                        stretch.points().getFirst().at(),
                        stretch.points().getLast().at(),
                        stretch.median().value().orElseThrow()))
            .toList(),
        line.points().stream()
            .filter(point -> point.change() != Change.NONE)
            .map(point -> new TimeChart.Mark(point.at(), changes.words(point, 1)))
            .toList());
  }

  /** What an image differs in from the one before. */
  public enum Change {
    NONE(""),
    CONFIGURATION("configuration changed"),
    /** The same Kconfig values from other sources or by another compiler. */
    SOURCES("image changed, configuration not");

    private final String label;

    Change(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** Runs of one image in a row; at least one. */
  public record Stretch(List<Point> points) {
    public Stretch {
      points = List.copyOf(points);
    }

    public Figure median() {
      double[] values = points.stream().mapToDouble(Point::value).sorted().toArray();
      int half = values.length / 2;
      double median = values.length % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
      return points.getFirst().figure().withValue(java.util.OptionalDouble.of(median));
    }
  }

  /**
   * Draws the lines.
   *
   * @param figure as people name it
   * @throws LabException where no run has a figure of that name
   */
  public static Trend of(String figure, List<HistoryEntry> entries) {
    FigureName name = FigureName.of(figure);
    var common = new LinkedHashMap<String, List<Point>>();
    int unclean = 0;
    int unobserved = 0;
    Figure first = null;
    for (HistoryEntry entry : oldestFirst(entries)) {
      RunDigest digest = entry.digest().orElseThrow();
      Figure its = digest.figures().stream().filter(name::names).findFirst().orElse(null);
      if (its == null) {
        continue;
      }
      first = first == null ? its : first;
      if (!digest.outcome().clean()) {
        unclean++;
      } else if (its.value().isEmpty()) {
        unobserved++;
      } else {
        List<Point> points = common.computeIfAbsent(line(digest), one -> new ArrayList<>());
        points.add(
            new Point(
                entry.run(),
                digest.startedAt(),
                its,
                digest.imageKey(),
                digest.configuration(),
                points.isEmpty() ? Change.NONE : change(points.getLast(), digest)));
      }
    }
    if (first == null) {
      throw noFigure(figure, entries);
    }
    return new Trend(first.label(), first.unit(), longestFirst(common), unclean, unobserved);
  }

  private static List<HistoryEntry> oldestFirst(List<HistoryEntry> entries) {
    return entries.stream()
        .filter(entry -> entry.digest().isPresent())
        .sorted(
            Comparator.comparing((HistoryEntry entry) -> entry.digest().orElseThrow().startedAt())
                .thenComparingLong(entry -> entry.run().number()))
        .toList();
  }

  private static List<Line> longestFirst(Map<String, List<Point>> common) {
    return common.entrySet().stream()
        .map(line -> new Line(line.getKey(), line.getValue()))
        .sorted(Comparator.comparingInt((Line line) -> line.points().size()).reversed())
        .toList();
  }

  private static Change change(Point before, RunDigest digest) {
    if (!before.configuration().equals(digest.configuration())) {
      return Change.CONFIGURATION;
    }
    return before.imageKey().equals(digest.imageKey()) ? Change.NONE : Change.SOURCES;
  }

  private static String line(RunDigest digest) {
    return String.join(
        ", ",
        List.of(
            digest.runtime().label() + " " + digest.module(),
            digest.kind(),
            digest.ringZero().label(),
            digest.host()));
  }

  /** What there can be a trend of, in the order in which runs show it. */
  public static List<String> figures(List<HistoryEntry> entries) {
    return entries.stream()
        .flatMap(entry -> entry.digest().stream())
        .flatMap(digest -> digest.figures().stream())
        .map(Figure::name)
        .distinct()
        .toList();
  }

  private static LabException noFigure(String figure, List<HistoryEntry> entries) {
    List<String> names = figures(entries);
    return LabException.input(
        names.isEmpty()
            ? "There is no run to draw a trend of; krunlab history lists those there are."
            : "'" + figure + "' names no figure; there are: " + String.join(", ", names) + ".");
  }
}
