package org.krunlab.host.capsule;

import java.time.LocalDateTime;
import java.util.Locale;

/** The names in a capsule ({@code docs/capsule-format.md}). */
final class CapsuleFormat {
  private CapsuleFormat() {}

  /** Raised only where an older reader would go wrong. */
  static final int VERSION = 1;

  static final String MANIFEST = "krunlab.json";

  /**
   * Entries carry the first moment that zip can tell, so that the same runs give the same bytes.
   */
  static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  static String header(int run) {
    return String.format(Locale.ROOT, "runs/%04d/run.json", run);
  }

  static String stream(int run) {
    return String.format(Locale.ROOT, "runs/%04d/launcher.stream", run);
  }
}
