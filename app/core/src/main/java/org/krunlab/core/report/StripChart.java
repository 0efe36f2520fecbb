package org.krunlab.core.report;

import java.util.List;
import org.krunlab.core.model.Printable;

/**
 * Every value as a dot on its variant's line, with the median and its interval: the same picture
 * whether there are five values or five hundred.
 *
 * @param strips first on top
 */
public record StripChart(String caption, String unit, List<Strip> strips) implements Chart {
  public StripChart {
    strips = List.copyOf(strips);
  }

  /**
   * The values of one variant.
   *
   * @param values in the order of their runs
   * @param low where the median's 95 % interval begins
   * @param high where it ends
   */
  public record Strip(String name, List<Double> values, double median, double low, double high) {
    public Strip {
      name = Printable.of(name);
      values = List.copyOf(values);
    }
  }

  @Override
  public boolean isEmpty() {
    return strips.stream().allMatch(strip -> strip.values().isEmpty());
  }
}
