package org.krunlab.core.measure.verdict;

import java.util.OptionalInt;

/**
 * What two variants' runs tell about one figure.
 *
 * @param kind what can be said
 * @param shift of the second variant from the first, the base
 * @param corrected the probability of the shift after the correction for all verdicts that were
 *     given together (Holm)
 * @param floor below which a change counts for nothing: relative, at least {@link
 *     VerdictRule#LEAST_CHANGE}
 * @param more how many more runs of each variant would most likely tell; only where that is open
 */
public record Verdict(Kind kind, Shift shift, double corrected, double floor, OptionalInt more) {

  /** What can be said. */
  public enum Kind {
    /** The second variant's values are smaller. */
    LESS,
    /** The second variant's values are larger. */
    MORE,
    /** If there is a difference, it is smaller than the interval's far end. */
    NONE_SEEN,
    /** There seems to be a difference, and there are too few runs to be sure. */
    OPEN
  }

  /** The largest relative difference that the values leave possible. */
  public double largestPossible() {
    return Math.max(Math.abs(shift.range().low()), Math.abs(shift.range().high()));
  }
}
