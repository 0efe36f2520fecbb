package org.krunlab.core.report;

import java.util.List;
import org.krunlab.core.model.Printable;

/**
 * Horizontal stacked bars: one bar for each category, one colour for each series.
 *
 * @param bars first on top
 */
public record BarChart(String caption, String unit, List<Bar> bars) implements Chart {
  public BarChart {
    bars = List.copyOf(bars);
  }

  /**
   * A bar and what it is made of.
   *
   * @param name of the category
   * @param segments stacked from the axis outwards
   */
  public record Bar(String name, List<Segment> segments) {
    public Bar {
      name = Printable.of(name);
      segments = List.copyOf(segments);
    }
  }

  /** A piece of a bar in the chart's unit. */
  public record Segment(String series, double value) {}

  @Override
  public boolean isEmpty() {
    return bars.stream().allMatch(bar -> bar.segments().isEmpty());
  }
}
