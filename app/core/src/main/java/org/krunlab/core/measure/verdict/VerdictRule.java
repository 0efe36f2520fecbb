package org.krunlab.core.measure.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * When a difference is said to be one: the test with Savage's scores, corrected for how many
 * verdicts are given together, and a least change, so that what is sure but does not matter is not
 * told as a difference.
 */
public final class VerdictRule {
  /** How probable a difference may be by chance. */
  public static final double SIGNIFICANCE = 0.01;

  /** The least relative change that is ever told: what a moved line of code can do to a boot. */
  public static final double LEAST_CHANGE = 0.02;

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  /** Of the normal distribution: a difference that is there is told four times in five. */
  private static final double POWER_QUANTILE = NORMAL.inverseSurvivalProbability(0.2);

  private static final int MOST_MORE = 10_000;

  private VerdictRule() {}

  /**
   * Two variants' values of one figure.
   *
   * @param base of the variant that the other is compared with
   * @param floor the relative change that the same thing measured twice showed in this session; 0
   *     where that is not known
   */
  public record Test(Samples base, Samples other, double floor) {}

  /** Verdicts that are shown together, in the order of the tests. */
  public static List<Verdict> judge(List<Test> tests) {
    List<Shift> shifts = tests.stream().map(test -> Shift.of(test.base(), test.other())).toList();
    double[] corrected = Holm.corrected(shifts.stream().mapToDouble(Shift::probability).toArray());
    var verdicts = new ArrayList<Verdict>();
    for (int i = 0; i < corrected.length; i++) {
      Test test = tests.get(i);
      verdicts.add(
          verdict(
              shifts.get(i),
              corrected[i],
              Math.max(test.floor(), LEAST_CHANGE),
              Math.min(test.base().size(), test.other().size())));
    }
    return List.copyOf(verdicts);
  }

  private static Verdict verdict(Shift shift, double corrected, double least, int runs) {
    if (Math.abs(shift.change()) <= least) {
      return new Verdict(Verdict.Kind.NONE_SEEN, shift, corrected, least, OptionalInt.empty());
    }
    if (corrected < SIGNIFICANCE) {
      Verdict.Kind kind = shift.change() < 0 ? Verdict.Kind.LESS : Verdict.Kind.MORE;
      return new Verdict(kind, shift, corrected, least, OptionalInt.empty());
    }
    return new Verdict(
        Verdict.Kind.OPEN,
        shift,
        corrected,
        least,
        OptionalInt.of(more(shift.probability(), corrected, runs)));
  }

  /**
   * How far the test's statistic lies from 0, in standard deviations, grows with the root of the
   * number of runs; what it has to reach grows with the verdicts that are given together.
   */
  private static int more(double probability, double corrected, int runs) {
    double reached = quantile(probability);
    double asked = quantile(SIGNIFICANCE * probability / corrected) + POWER_QUANTILE;
    double needed = runs * Math.pow(asked / reached, 2);
    return (int) Math.clamp(Math.ceil(needed - runs), 1, MOST_MORE);
  }

  /** Of the normal distribution, both tails together of a probability. */
  private static double quantile(double probability) {
    return NORMAL.inverseSurvivalProbability(probability / 2);
  }
}
