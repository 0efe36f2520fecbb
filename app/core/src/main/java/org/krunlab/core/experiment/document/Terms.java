package org.krunlab.core.experiment.document;

import org.krunlab.core.report.Prose;

/** The words that a report's first page uses, said once where they first stand. */
final class Terms {
  private Terms() {}

  /** What a headline figure is called in a sentence. */
  static String headline(String figure) {
    return switch (figure) {
      case "ready" -> "time until ready";
      case "loaded, not zero" -> "image as loaded";
      case "RSS peak" -> "memory at its peak";
      default -> figure;
    };
  }

  /** As a sentence begins. */
  static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /** What it takes to read the headline figures. */
  static Prose headlines() {
    return new Prose(
        "Ready is the time from T0, just before the VMM process is forked, to T6, the first byte"
            + " that the module writes. Of the image those bytes count that are loaded and not"
            + " zero. RSS peak is the most memory that the VMM process had resident. The section on"
            + " methods defines every figure.");
  }
}
