package org.krunlab.core.experiment.history;

/**
 * A Kconfig value that an image has and the one before it had not.
 *
 * @param symbol without {@code CONFIG_}
 * @param before {@link #DEFAULT} where it was not set
 * @param after {@link #DEFAULT} where it is no longer set
 * @param byUser whether one of the two profiles sets it; the others follow by rules
 */
public record ValueChange(String symbol, String before, String after, boolean byUser) {
  /** What Unikraft's Kconfig gives by itself. */
  public static final String DEFAULT = "default";

  /** Such as {@code LIBLWIP default → y}. */
  @Override
  public String toString() {
    return symbol + " " + before + " → " + after;
  }
}
