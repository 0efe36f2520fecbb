package org.krunlab.core.experiment.repeat;

import java.util.Locale;
import org.krunlab.core.measure.verdict.Range;
import org.krunlab.core.measure.verdict.Verdict;

/** Verdicts as people say them. */
public final class VerdictText {
  private VerdictText() {}

  /** Such as {@code faster by 12.1 % [8.0, 15.2]}; the interval is the 95 % one. */
  static String sentence(Verdict verdict, String unit) {
    double change = verdict.shift().change();
    return switch (verdict.kind()) {
      case LESS, MORE ->
          direction(change, unit)
              + " by "
              + percent(change)
              + " % "
              + range(verdict.shift().range(), change);
      case NONE_SEEN ->
          "no difference above " + percent(verdict.largestPossible()) + " % can be seen";
      case OPEN ->
          "about "
              + verdict.more().orElse(0)
              + (verdict.more().orElse(0) == 1
                  ? " more run would tell ("
                  : " more runs would tell (")
              + direction(change, unit)
              + " by "
              + percent(change)
              + " % "
              + range(verdict.shift().range(), change)
              + ")";
    };
  }

  static String direction(double change, String unit) {
    if (unit.equals("ms")) {
      return change < 0 ? "faster" : "slower";
    }
    return change < 0 ? "smaller" : "larger";
  }

  /** A part as a number of percents without its sign. */
  public static String percent(double part) {
    return number(Math.abs(part));
  }

  /** In the direction of the change: what speaks against it is below 0. */
  private static String range(Range range, double change) {
    return change < 0
        ? "[" + number(-range.high()) + ", " + number(-range.low()) + "]"
        : "[" + number(range.low()) + ", " + number(range.high()) + "]";
  }

  private static String number(double part) {
    return String.format(Locale.ROOT, "%.1f", part * 100);
  }
}
