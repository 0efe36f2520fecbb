package org.krunlab.core.report;

import java.util.List;
import org.krunlab.core.model.Printable;

/**
 * Lines over a common axis.
 *
 * @param xUnit of the horizontal axis
 * @param unit of the vertical axis
 * @param lines the series
 */
public record LineChart(String caption, String xUnit, String unit, List<Line> lines)
    implements Chart {
  public LineChart {
    lines = List.copyOf(lines);
  }

  /** A series of points in order of x. */
  public record Line(String name, List<Point> points) {
    public Line {
      name = Printable.of(name);
      points = List.copyOf(points);
    }
  }

  /** A point in the chart's units. */
  public record Point(double x, double y) {}

  @Override
  public boolean isEmpty() {
    return lines.stream().allMatch(line -> line.points().isEmpty());
  }
}
