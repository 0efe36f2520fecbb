package org.krunlab.core.experiment.history;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.krunlab.core.experiment.LabException;

/** Moments as people type them: a date, a date with a time, or how long ago. */
public final class Moments {
  private static final Pattern AGE = Pattern.compile("([0-9]{1,6})(m|h|d|w)");

  private Moments() {}

  /**
   * @param text such as {@code 2026-11-23}, {@code 2026-11-23T05:00:00Z} or {@code 7d}
   * @param now what ages are counted from
   * @throws LabException where it is none of them
   */
  public static Instant parse(String text, Instant now) {
    Matcher age = AGE.matcher(text);
    if (age.matches()) {
      return now.minus(age(text));
    }
    try {
      return text.contains("T")
          ? Instant.parse(text)
          : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeException e) {
      throw LabException.input(
          "'"
              + text
              + "' is no moment: write a date such as 2026-11-23 (UTC), a moment such as"
              + " 2026-11-23T05:00:00Z, or how long ago, such as 90m, 12h, 7d or 4w.",
          e);
    }
  }

  /**
   * @param text such as {@code 30d}
   * @throws LabException where it is no such time
   */
  public static Duration age(String text) {
    Matcher age = AGE.matcher(text);
    if (!age.matches()) {
      throw LabException.input("'" + text + "' is no age: write 90m, 12h, 7d or 4w.");
    }
    long number = Long.parseLong(age.group(1));
    return switch (age.group(2)) {
      case "m" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      case "d" -> Duration.ofDays(number);
      default -> Duration.ofDays(7 * number);
    };
  }
}
