package org.krunlab.core.experiment.claim;

import java.util.Locale;

/** Times in milliseconds and sizes in bytes as one says them. */
final class Quantity {
  private static final double MIB = 1024 * 1024;
  private static final double LARGE = 4 * MIB;

  private Quantity() {}

  static String text(double value, boolean isTime) {
    if (isTime) {
      return String.format(Locale.ROOT, value < 10 ? "%.3f ms" : "%,.1f ms", value);
    }
    return value >= LARGE
        ? String.format(Locale.ROOT, "%,.2f MiB", value / MIB)
        : String.format(Locale.ROOT, "%,.0f B", value);
  }
}
