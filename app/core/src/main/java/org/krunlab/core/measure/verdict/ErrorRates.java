package org.krunlab.core.measure.verdict;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * How often a rule errs, on samples of one and the same thing that was measured as two variants in
 * turns: it should see no difference, and should see one where the second variant's values are made
 * larger.
 *
 * @param rule which one
 * @param falseAlarms the part of rounds in which it told a difference where there is none
 * @param detected the part of rounds in which it told the planted one
 * @param rounds how many were drawn for each
 */
public record ErrorRates(DecisionRule rule, Rate falseAlarms, Rate detected, int rounds) {

  /**
   * A part of the rounds.
   *
   * @param part from 0 to 1
   * @param range its 95 % interval (Wilson)
   */
  public record Rate(double part, Range range) {
    static Rate of(int hits, int rounds) {
      double z2 = Shift.QUANTILE_95 * Shift.QUANTILE_95;
      double part = (double) hits / rounds;
      double centre = (part + z2 / (2 * rounds)) / (1 + z2 / rounds);
      double half =
          Shift.QUANTILE_95
              * Math.sqrt(part * (1 - part) / rounds + z2 / (4.0 * rounds * rounds))
              / (1 + z2 / rounds);
      return new Rate(part, new Range(Math.max(0, centre - half), Math.min(1, centre + half)));
    }
  }

  /**
   * Draws rounds. Each is a stretch of turns as they followed each other, with what drifted
   * meanwhile, the two values of a turn swapped at random.
   *
   * @param first a value for each turn
   * @param second the same thing's value in the same turn
   * @param turns how many runs of each variant a round has
   * @param planted by what part the second variant is made larger, such as 0.1
   * @throws IllegalArgumentException where there are fewer turns than a round needs
   */
  public static ErrorRates of(
      DecisionRule rule,
      Samples first,
      Samples second,
      int turns,
      double planted,
      int rounds,
      long seed) {
    if (first.size() != second.size() || first.size() < turns) {
      throw new IllegalArgumentException(
          "there are " + first.size() + " turns, and a round needs " + turns);
    }
    var random = new SplittableRandom(seed);
    int alarms = 0;
    int detected = 0;
    for (int i = 0; i < rounds; i++) {
      int from = random.nextInt(first.size() - turns + 1);
      double[] a = Arrays.copyOfRange(first.values(), from, from + turns);
      double[] b = Arrays.copyOfRange(second.values(), from, from + turns);
      for (int turn = 0; turn < turns; turn++) {
        if (random.nextBoolean()) {
          double kept = a[turn];
          a[turn] = b[turn];
          b[turn] = kept;
        }
      }
      Samples base = Samples.of(a);
      Samples same = Samples.of(b);
      alarms += rule.differ(base, same, random) ? 1 : 0;
      detected += rule.differ(base, same.times(1 + planted), random) ? 1 : 0;
    }
    return new ErrorRates(rule, Rate.of(alarms, rounds), Rate.of(detected, rounds), rounds);
  }
}
