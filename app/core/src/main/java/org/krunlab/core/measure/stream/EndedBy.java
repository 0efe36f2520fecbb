package org.krunlab.core.measure.stream;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who ended the VMM process. */
public enum EndedBy {
  SELF,
  TIME_LIMIT,
  OUTPUT_LIMIT,
  STOP,
  CALLER_GONE,
  NOT_STARTED;

  /** The word of the protocol, such as {@code time-limit}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static @Nullable EndedBy of(String word) {
    for (EndedBy by : values()) {
      if (by.word().equals(word)) {
        return by;
      }
    }
    return null;
  }
}
