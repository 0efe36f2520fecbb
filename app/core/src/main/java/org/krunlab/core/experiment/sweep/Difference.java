package org.krunlab.core.experiment.sweep;

import java.util.Optional;
import org.krunlab.core.measure.verdict.Verdict;

/**
 * How far one profile lies from another in one figure.
 *
 * @param logarithm of the ratio, so that differences on the way add up
 * @param told whether it is one at all: for what is measured, by the verdict
 * @param words what is shown
 */
public record Difference(double logarithm, boolean told, String words) {

  /** Of a figure that is the same in every run. */
  public static Difference exact(double from, double to, String words) {
    return new Difference(Math.log(to / from), from != to, words);
  }

  /** Of one that is measured. */
  public static Difference measured(Verdict verdict, String words) {
    return new Difference(
        Math.log1p(verdict.shift().change()),
        verdict.kind() == Verdict.Kind.LESS || verdict.kind() == Verdict.Kind.MORE,
        words);
  }

  /** How much of a whole it is; more than 1 where something else makes up for it. */
  public Optional<Double> shareOf(Difference whole) {
    return whole.logarithm == 0 ? Optional.empty() : Optional.of(logarithm / whole.logarithm);
  }
}
