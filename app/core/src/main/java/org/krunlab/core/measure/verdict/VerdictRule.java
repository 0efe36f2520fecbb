package org.krunlab.core.measure.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

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

  /** Of the normal distribution: {@link #SIGNIFICANCE} on both sides, and 80 % power on one. */
  private static final double QUANTILES_NEEDED = 2.5758293035489004 + 0.8416212335729143;

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
        Verdict.Kind.OPEN, shift, corrected, least, OptionalInt.of(more(shift, runs)));
  }

  /** An interval shrinks with the root of the number of runs. */
  private static int more(Shift shift, int runs) {
    double needed = runs * Math.pow(QUANTILES_NEEDED * shift.error() / shift.change(), 2);
    return (int) Math.clamp(Math.ceil(needed - runs), 1, MOST_MORE);
  }
}
