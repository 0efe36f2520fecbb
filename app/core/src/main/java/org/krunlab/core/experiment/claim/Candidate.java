package org.krunlab.core.experiment.claim;

import org.krunlab.core.measure.verdict.Range;
import org.krunlab.core.measure.verdict.Samples;

/**
 * A figure of this machine that a published one might be.
 *
 * @param label such as {@code T0 to T6, silent}
 * @param isTime whether it is a time in milliseconds, else a size in bytes
 * @param samples of all runs
 */
public record Candidate(String label, boolean isTime, Samples samples) {
  /** Closer than the figures of two machines of one kind commonly are. */
  private static final double CLOSE = 0.1;

  /** How many times the published value it is. */
  public double ratio(Claim claim) {
    return samples.median() / claim.value();
  }

  /** Whether it is the published value within a tenth, or within its own 95 % interval. */
  public boolean reproduces(Claim claim) {
    return Math.abs(ratio(claim) - 1) <= CLOSE || range().contains(claim.value());
  }

  /** The 95 % interval of the median. */
  public Range range() {
    return samples.medianRange();
  }

  /** The median with its interval. */
  public String text() {
    Range range = range();
    String median = Quantity.text(samples.median(), isTime);
    return samples.isConstant()
        ? median
        : median
            + " ["
            + Quantity.text(range.low(), isTime)
            + ", "
            + Quantity.text(range.high(), isTime)
            + "]";
  }
}
