package org.krunlab.core.measure.verdict;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The rank test with Savage's scores, counted from the fast end: the runs that were disturbed least
 * weigh most. What disturbs a boot only ever adds to it, so that the slow runs tell of the
 * disturbance and the fast ones of what was booted; Mann and Whitney's test takes all ranks alike.
 *
 * <p>The value of rank i among n scores {@code 1 - (1/i + ... + 1/n)}, ties the mean of their
 * scores, and the statistic is the sum over the second sample (I. R. Savage, 'Contributions to the
 * theory of rank order statistics', Annals of Mathematical Statistics 27, 1956).
 */
final class SavageTest {
  /** Up to so many values every way to deal them out is looked at: 184,756 for 10 and 10. */
  private static final int MOST_EXACT = 20;

  /** What rounding may add to a sum of scores. */
  private static final double ROUNDING = 1e-9;

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private final double[] scores;
  private final int base;

  /** Scores of the base's values, then of the other's. */
  private SavageTest(double[] scores, int base) {
    this.scores = scores;
    this.base = base;
  }

  /**
   * Holds one sample against another whose values are divided by a factor.
   *
   * @param base ascending
   * @param other ascending
   * @param factor above 0
   */
  static SavageTest of(double[] base, double[] other, double factor) {
    int all = base.length + other.length;
    double[] tails = new double[all + 1];
    for (int rank = all; rank > 0; rank--) {
      tails[rank - 1] = tails[rank] + 1.0 / rank;
    }
    double[] scores = new double[all];
    int one = 0;
    int two = 0;
    while (one + two < all) {
      double least =
          Math.min(
              one < base.length ? base[one] : Double.POSITIVE_INFINITY,
              two < other.length ? other[two] / factor : Double.POSITIVE_INFINITY);
      int oneEnd = one;
      while (oneEnd < base.length && base[oneEnd] == least) {
        oneEnd++;
      }
      int twoEnd = two;
      while (twoEnd < other.length && other[twoEnd] / factor == least) {
        twoEnd++;
      }
      double score = 1 - mean(tails, one + two, oneEnd + twoEnd);
      Arrays.fill(scores, one, oneEnd, score);
      Arrays.fill(scores, base.length + two, base.length + twoEnd, score);
      one = oneEnd;
      two = twoEnd;
    }
    return new SavageTest(scores, base.length);
  }

  private static double mean(double[] values, int from, int to) {
    return Arrays.stream(values, from, to).average().orElseThrow();
  }

  /** Above 0 where the other sample's values are the larger ones. */
  double statistic() {
    return Arrays.stream(scores, base, scores.length).sum();
  }

  /** The statistic in standard deviations over all ways to deal the values out. */
  double deviations() {
    double squares = Arrays.stream(scores).map(score -> score * score).sum();
    double pairs = (double) base * (scores.length - base);
    double deviation = Math.sqrt(pairs * squares / (scores.length * (scores.length - 1.0)));
    return deviation < ROUNDING ? 0 : statistic() / deviation;
  }

  /**
   * How probable it is that the statistic lies so far from 0 where the values are dealt out at
   * random: of few values exactly, else by the normal distribution, which tells rather too much
   * than too little of equally many runs of each.
   */
  double probability() {
    return scores.length <= MOST_EXACT
        ? exact()
        : Math.min(1, 2 * NORMAL.survivalProbability(Math.abs(deviations())));
  }

  private double exact() {
    double seen = Math.abs(statistic()) - ROUNDING;
    int size = scores.length - base;
    long asFar = 0;
    long all = 0;
    // Gosper's way from one set of so many bits to the next.
    for (int set = (1 << size) - 1; set < 1 << scores.length; ) {
      all++;
      asFar += Math.abs(sum(set)) >= seen ? 1 : 0;
      int lowest = set & -set;
      int ripple = set + lowest;
      set = ripple | (((set ^ ripple) >>> 2) / lowest);
    }
    return (double) asFar / all;
  }

  private double sum(int set) {
    double sum = 0;
    for (int bits = set; bits != 0; bits &= bits - 1) {
      sum += scores[Integer.numberOfTrailingZeros(bits)];
    }
    return sum;
  }
}
