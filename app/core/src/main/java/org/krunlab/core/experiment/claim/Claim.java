package org.krunlab.core.experiment.claim;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
  private static final Map<String, Double> TIMES = Map.of("us", 0.001, "ms", 1.0, "s", 1000.0);
  private static final Map<String, Double> SIZES =
      Map.of("B", 1.0, "kB", 1e3, "KiB", 1024.0, "MB", 1e6, "MiB", 1024.0 * 1024);

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
      Double time = TIMES.get(matcher.group(2));
      Double factor = time != null ? time : SIZES.get(matcher.group(2));
      double value = Double.parseDouble(matcher.group(1));
      if (factor != null && value > 0) {
        return new Claim(
            text.strip(),
            "entered by hand",
            value * factor,
            time != null,
            definition.isEmpty() ? "none was given" : definition,
            definition.isEmpty() ? Optional.empty() : Optional.of(definition),
            Optional.empty());
      }
    }
    throw LabException.input(
        "'"
            + text
            + "' is no figure: write a number above 0 and us, ms, s, B, kB, KiB, MB or MiB, or the"
            + " name of one that krunlab claim lists.");
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
