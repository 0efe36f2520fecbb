package org.krunlab.core.report;

import java.util.Optional;
import org.krunlab.core.model.Printable;

/**
 * One figure over all runs of a variant.
 *
 * @param count of the runs that have it
 * @param median in the unit
 * @param interval of the median; empty where there is one run, or all gave the same
 */
public record Summary(
    String variant,
    String figure,
    String definition,
    String unit,
    int count,
    double median,
    Optional<Interval> interval) {
  public Summary {
    variant = Printable.of(variant);
  }

  /** A 95 % interval in the unit of the figure. */
  public record Interval(double low, double high) {}
}
