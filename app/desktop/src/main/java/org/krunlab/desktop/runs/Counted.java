package org.krunlab.desktop.runs;

/** How many rows of a list are shown. */
final class Counted {
  private Counted() {}

  /** Blank where there are none at all. */
  static String text(int shown, int all) {
    return shown == all ? all == 0 ? "" : "%,d".formatted(all) : "%,d of %,d".formatted(shown, all);
  }
}
