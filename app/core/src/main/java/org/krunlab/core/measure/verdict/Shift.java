package org.krunlab.core.measure.verdict;

import java.util.Arrays;
import org.apache.commons.statistics.inference.MannWhitneyUTest;

/**
 * How far one variant's values lie from another's, whatever their distribution, as long as runs
 * were made in turns. All changes are relative: 0.1 is a tenth more than the base.
 *
 * @param change the median of all ratios of a value to one of the base, less 1: the estimate of
 *     Hodges and Lehmann on the scale of logarithms
 * @param range its 95 % interval, from the same ratios by the quantiles of Mann and Whitney's
 *     statistic (Moses)
 * @param probability of values lying so far apart where both variants are the same: the two-sided
 *     test of Mann and Whitney
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
    double[] ratios = new double[a.length * b.length];
    int next = 0;
    for (double one : a) {
      for (double two : b) {
        ratios[next++] = two / one;
      }
    }
    Arrays.sort(ratios);
    int middle = ratios.length / 2;
    double median =
        ratios.length % 2 == 1 ? ratios[middle] : Math.sqrt(ratios[middle - 1] * ratios[middle]);
    var test = MannWhitneyUTest.withDefaults().test(b, a);
    return new Shift(
        median - 1,
        range(ratios, a.length, b.length),
        test.getPValue(),
        test.getStatistic() / ratios.length);
  }

  private static Range range(double[] sorted, int baseSize, int otherSize) {
    double pairs = sorted.length;
    double deviation = Math.sqrt(pairs * (baseSize + otherSize + 1) / 12);
    int outside = (int) Math.floor(pairs / 2 - QUANTILE_95 * deviation);
    int low = Math.max(outside - 1, 0);
    return new Range(sorted[low] - 1, sorted[sorted.length - 1 - low] - 1);
  }

  /** The standard error that the interval stands for, where it is about symmetrical. */
  double error() {
    return (range.high() - range.low()) / (2 * QUANTILE_95);
  }
}
