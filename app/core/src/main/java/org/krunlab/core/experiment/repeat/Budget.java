package org.krunlab.core.experiment.repeat;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.krunlab.core.experiment.Amount;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.measure.verdict.Range;
import org.krunlab.core.measure.verdict.Samples;

/**
 * What a figure may cost at most, or has to reach, for automation.
 *
 * @param text as it was given
 * @param figure the figure's name
 * @param atMost whether the bound is the most, else the least
 * @param bound in the figure's own unit once {@link #judge} knows it; here in the base unit of its
 *     kind: milliseconds or bytes
 * @param isTime whether the bound is a time, else a size
 */
public record Budget(String text, FigureName figure, boolean atMost, double bound, boolean isTime) {
  private static final Pattern SHAPE =
      Pattern.compile(
          "\\s*([A-Za-z][A-Za-z0-9, -]*?)\\s*(<=|>=)\\s*([0-9]+(?:\\.[0-9]+)?)\\s*([A-Za-z]+)\\s*");

  /** What became of it. */
  public enum Outcome {
    /** The whole 95 % interval of the median keeps to the bound. */
    MET,
    /** The median does not. */
    BROKEN,
    /** The median does, a part of its interval does not. */
    UNSURE
  }

  /**
   * A budget held against one profile.
   *
   * @param sentence what was found and what was asked for
   */
  public record Result(Budget budget, String profile, Outcome outcome, String sentence) {}

  /**
   * Reads one such as {@code ready<=25ms} or {@code image<=200kB}.
   *
   * @throws LabException where it is none
   */
  public static Budget parse(String text) {
    Matcher matcher = SHAPE.matcher(text);
    if (matcher.matches()) {
      Optional<Amount> amount = Amount.of(Double.parseDouble(matcher.group(3)), matcher.group(4));
      if (amount.isPresent()) {
        return new Budget(
            text.strip(),
            FigureName.of(matcher.group(1)),
            matcher.group(2).equals("<="),
            amount.get().value(),
            amount.get().isTime());
      }
    }
    throw LabException.input(
        "'"
            + text
            + "' is no budget: write a figure, <= or >=, a number and "
            + Amount.UNITS
            + ", such as 'ready<=25ms'.");
  }

  /**
   * Holds it against a profile.
   *
   * @throws LabException where there is no such figure, or the unit is not of its kind
   */
  public Result judge(RepeatedComparison comparison, int column) {
    String profile = comparison.columns().get(column).name();
    RepeatedComparison.Row row = figure.in(comparison, text);
    boolean rowIsTime = row.unit().equals("ms");
    if (rowIsTime != isTime) {
      throw LabException.input(
          "'" + text + "' compares a " + (rowIsTime ? "time" : "size") + " with another unit.");
    }
    double limit = isTime ? bound : bound / Amount.bytesIn(row.unit());
    Spread cell = row.cells().get(column);
    Optional<Samples> samples = cell.samples();
    if (samples.isEmpty()) {
      return new Result(
          this, profile, Outcome.BROKEN, profile + ": " + row.label() + " was not observed.");
    }
    Range range = samples.get().medianRange();
    Outcome outcome =
        !keeps(samples.get().median(), limit)
            ? Outcome.BROKEN
            : keeps(atMost ? range.high() : range.low(), limit) ? Outcome.MET : Outcome.UNSURE;
    return new Result(
        this,
        profile,
        outcome,
        "%s: %s is %s %s over %d runs, asked was %s: %s."
            .formatted(
                profile,
                row.label(),
                cell.text(),
                row.unit(),
                samples.get().size(),
                text,
                outcome.name().toLowerCase(Locale.ROOT)));
  }

  private boolean keeps(double value, double limit) {
    return atMost ? value <= limit : value >= limit;
  }
}
