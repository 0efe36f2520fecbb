package org.krunlab.core.report;

import java.time.Instant;
import java.util.List;

/**
 * Values over the calendar: a dot for each, the median of each stretch in which nothing else
 * changed, and a mark where something did.
 *
 * @param points the oldest first
 * @param stretches the oldest first, none overlapping
 * @param marks where something changed
 */
public record TimeChart(
    String caption, String unit, List<Point> points, List<Stretch> stretches, List<Mark> marks)
    implements Chart {
  public TimeChart {
    points = List.copyOf(points);
    stretches = List.copyOf(stretches);
    marks = List.copyOf(marks);
  }

  /** One value. */
  public record Point(Instant at, double value) {}

  /** From the first of some values to the last. */
  public record Stretch(Instant from, Instant to, double median) {}

  /**
   * @param label what changed
   */
  public record Mark(Instant at, String label) {}

  @Override
  public boolean isEmpty() {
    return points.isEmpty();
  }
}
