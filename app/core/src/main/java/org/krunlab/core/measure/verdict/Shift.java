package org.krunlab.core.measure.verdict;

import java.util.Arrays;
import java.util.function.DoublePredicate;

/**
 * How far one variant's values lie from another's, whatever their distribution, as long as runs
 * were made in turns. All changes are relative: 0.1 is a tenth more than the base.
 *
 * @param change the factor by which the values have to be divided to lie where the base's are, less
 *     1: the estimate that belongs to Savage's scores, as Hodges and Lehmann's does to Wilcoxon's
 * @param range its 95 % interval: the factors that the same test does not reject
 * @param probability of values lying so far apart where both variants are the same: the two-sided
 *     test with Savage's scores
 * @param effect how often a value is larger than one of the base, ties half: 0.5 is no effect, 0
 *     and 1 are the largest (Vargha and Delaney's A)
 */
public record Shift(double change, Range range, double probability, double effect) {
  /** Of the normal distribution, both tails together 5 %. */
  static final double QUANTILE_95 = 1.959963984540054;

  /**
   * @throws IllegalArgumentException where a value is not above 0
   */
  public static Shift of(Samples base, Samples other) {
    double[] a = base.values();
    double[] b = other.values();
    if (Arrays.stream(a).anyMatch(v -> v <= 0) || Arrays.stream(b).anyMatch(v -> v <= 0)) {
      throw new IllegalArgumentException("ratios need values above 0");
    }
    Arrays.sort(a);
    Arrays.sort(b);
    double[] ratios = new double[a.length * b.length];
    double larger = 0;
    int next = 0;
    for (double one : a) {
      for (double two : b) {
        ratios[next++] = two / one;
        larger += two > one ? 1 : two == one ? 0.5 : 0;
      }
    }
    Arrays.sort(ratios);
    double above = upTo(ratios, factor -> SavageTest.of(a, b, factor).statistic() > 0);
    double notBelow = upTo(ratios, factor -> SavageTest.of(a, b, factor).statistic() >= 0);
    double low = upTo(ratios, factor -> SavageTest.of(a, b, factor).deviations() > QUANTILE_95);
    double high = upTo(ratios, factor -> SavageTest.of(a, b, factor).deviations() >= -QUANTILE_95);
    return new Shift(
        Math.sqrt(above * notBelow) - 1,
        new Range(low - 1, high - 1),
        SavageTest.of(a, b, 1).probability(),
        larger / ratios.length);
  }

  /**
   * The statistic falls as the factor grows, and steps at ratios of the values alone.
   *
   * @param sorted the ratios
   * @param holds of small factors, and no longer of large ones
   * @return the ratio up to which it holds; the first one where it never does, the last one where
   *     it always does
   */
  private static double upTo(double[] sorted, DoublePredicate holds) {
    int low = 0;
    int high = sorted.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      // Between two ratios, where no value of the one lies on one of the other.
      if (holds.test(Math.sqrt(sorted[middle] * sorted[middle + 1]))) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return sorted[low];
  }
}
