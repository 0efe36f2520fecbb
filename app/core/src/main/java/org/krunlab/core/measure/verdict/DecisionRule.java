package org.krunlab.core.measure.verdict;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.statistics.inference.MannWhitneyUTest;

/** Ways to tell whether two variants differ, to be held against each other on real samples. */
public enum DecisionRule {
  /** What Krunlab says. */
  KRUNLAB("Krunlab") {
    @Override
    public boolean differ(Samples base, Samples other, SplittableRandom random) {
      Verdict.Kind kind =
          VerdictRule.judge(List.of(new VerdictRule.Test(base, other, 0))).getFirst().kind();
      return kind == Verdict.Kind.LESS || kind == Verdict.Kind.MORE;
    }
  },

  /** Mann and Whitney's test below 1 % and Hodges and Lehmann's shift, in units, above 2 %. */
  MANN_WHITNEY("Mann-Whitney p < 0.01, Hodges-Lehmann > 2 %") {
    @Override
    public boolean differ(Samples base, Samples other, SplittableRandom random) {
      double[] a = base.values();
      double[] b = other.values();
      double[] differences = new double[a.length * b.length];
      int next = 0;
      for (double one : a) {
        for (double two : b) {
          differences[next++] = two - one;
        }
      }
      return Math.abs(Samples.of(differences).median()) > 0.02 * base.median()
          && MannWhitneyUTest.withDefaults().test(b, a).getPValue() < VerdictRule.SIGNIFICANCE;
    }
  },

  /** A permutation test of the means below 1 % and a change of the mean above 5 %. */
  FIRECRACKER("Firecracker: permutation of means p < 0.01, change > 5 %") {
    private static final int PERMUTATIONS = 1000;

    @Override
    public boolean differ(Samples base, Samples other, SplittableRandom random) {
      double[] all = new double[base.size() + other.size()];
      System.arraycopy(base.values(), 0, all, 0, base.size());
      System.arraycopy(other.values(), 0, all, base.size(), other.size());
      double seen = difference(all, base.size());
      if (Math.abs(seen) <= 0.05 * mean(all, 0, base.size())) {
        return false;
      }
      int asFar = 0;
      for (int i = 0; i < PERMUTATIONS; i++) {
        shuffle(all, random);
        asFar += Math.abs(difference(all, base.size())) >= Math.abs(seen) ? 1 : 0;
      }
      return (asFar + 1.0) / (PERMUTATIONS + 1) < VerdictRule.SIGNIFICANCE;
    }
  };

  private final String label;

  DecisionRule(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /**
   * Whether the rule tells a difference.
   *
   * @param random for rules that draw
   */
  public abstract boolean differ(Samples base, Samples other, SplittableRandom random);

  private static double difference(double[] all, int first) {
    return mean(all, first, all.length) - mean(all, 0, first);
  }

  private static double mean(double[] values, int from, int to) {
    return Arrays.stream(values, from, to).average().orElseThrow();
  }

  private static void shuffle(double[] values, SplittableRandom random) {
    for (int i = values.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      double kept = values[i];
      values[i] = values[j];
      values[j] = kept;
    }
  }
}
