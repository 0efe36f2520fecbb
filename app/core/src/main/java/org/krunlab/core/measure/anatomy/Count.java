package org.krunlab.core.measure.anatomy;

import java.util.OptionalLong;

/**
 * A number, or why it is not known.
 *
 * @param value empty where it is not known
 * @param reason a clause such as {@code the build kept no debug information}; blank where the value
 *     is known
 */
public record Count(OptionalLong value, String reason) {
  public static Count of(long value) {
    return new Count(OptionalLong.of(value), "");
  }

  public static Count notKnown(String reason) {
    return new Count(OptionalLong.empty(), reason);
  }

  /** The number with grouped digits, or that it is not known and why. */
  public String text() {
    return value.isPresent()
        ? String.format(java.util.Locale.ROOT, "%,d", value.getAsLong())
        : "not known: " + reason;
  }
}
