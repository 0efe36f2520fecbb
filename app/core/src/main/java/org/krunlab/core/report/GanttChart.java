package org.krunlab.core.report;

import java.util.List;
import org.krunlab.core.model.Printable;

/**
 * Bars one below the other, each where it lies in time.
 *
 * @param unit of the time axis, which begins at 0
 * @param spans first on top
 */
public record GanttChart(String caption, String unit, List<Span> spans) implements Chart {
  public GanttChart {
    spans = List.copyOf(spans);
  }

  /**
   * One bar.
   *
   * @param name what happens in it
   * @param kind who is at work; one colour for each
   */
  public record Span(String name, String kind, double start, double duration) {
    public Span {
      name = Printable.of(name);
    }
  }

  @Override
  public boolean isEmpty() {
    return spans.isEmpty();
  }
}
