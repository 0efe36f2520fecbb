package org.krunlab.core.measure.verdict;

/** An interval with both its ends. */
public record Range(double low, double high) {
  public Range {
    if (!(low <= high)) {
      throw new IllegalArgumentException(low + " to " + high + " is no interval");
    }
  }

  public boolean contains(double value) {
    return low <= value && value <= high;
  }
}
