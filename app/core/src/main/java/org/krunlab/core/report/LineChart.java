package org.krunlab.core.report;

import java.util.List;
import org.krunlab.core.model.Printable;

/**
 * Lines over a common axis.
 *
 * @param xUnit of the horizontal axis
 * @param unit of the vertical axis
 * @param lines the series
 * @param moments values of x that have a name, in any order
 */
public record LineChart(
    String caption, String xUnit, String unit, List<Line> lines, List<Moment> moments)
    implements Chart {
  public LineChart {
    lines = List.copyOf(lines);
    moments = List.copyOf(moments);
  }

  /** A chart without moments of a name. */
  public LineChart(String caption, String xUnit, String unit, List<Line> lines) {
    this(caption, xUnit, unit, lines, List.of());
  }

  /** A series of points in order of x. */
  public record Line(String name, List<Point> points) {
    public Line {
      name = Printable.of(name);
      points = List.copyOf(points);
    }
  }

  /** A value of x with a name, such as {@code T5}. */
  public record Moment(String name, double x) {
    public Moment {
      name = Printable.of(name);
    }
  }

  /** A point in the chart's units. */
  public record Point(double x, double y) {}

  @Override
  public boolean isEmpty() {
    return lines.stream().allMatch(line -> line.points().isEmpty());
  }
}
