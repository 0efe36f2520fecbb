package org.krunlab.core.experiment.claim;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.krunlab.core.experiment.Amount;
import org.krunlab.core.experiment.LabException;

/**
 * A published figure.
 *
 * @param id short, for the command line
 * @param source where it was published
 * @param value in milliseconds or bytes
 * @param isTime whether it is a time, else a size
 * @param definition what it is said to be
 * @param candidate the label of the candidate that the definition stands for; empty where it fits
 *     none, or says too little
 * @param log the resource with the log that it was published with; empty where there is none
 */
public record Claim(
    String id,
    String source,
    double value,
    boolean isTime,
    String definition,
    Optional<String> candidate,
    Optional<String> log) {
  private static final Pattern SHAPE = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)\\s*([A-Za-z]+)");

  /**
   * One that a user enters.
   *
   * @param text such as {@code 25ms} or {@code 200kB}
   * @param definition the label of a candidate, such as {@code T0 to T6}, or empty
   * @throws LabException where it is none
   */
  public static Claim parse(String text, String definition) {
    Matcher matcher = SHAPE.matcher(text.strip());
    if (matcher.matches()) {
      Optional<Amount> amount = Amount.of(Double.parseDouble(matcher.group(1)), matcher.group(2));
      if (amount.isPresent() && amount.get().value() > 0) {
        return new Claim(
            text.strip(),
            "entered by hand",
            amount.get().value(),
            amount.get().isTime(),
            definition.isEmpty() ? "none was given" : definition,
            definition.isEmpty() ? Optional.empty() : Optional.of(definition),
            Optional.empty());
      }
    }
    throw LabException.input(
        "'"
            + text
            + "' is no figure: write a number above 0 and "
            + Amount.UNITS
            + ", or the name of one that krunlab claim lists.");
  }

  /** The value as one says it. */
  public String text() {
    return Quantity.text(value, isTime);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%s: %s (%s)", id, text(), definition);
  }
}
