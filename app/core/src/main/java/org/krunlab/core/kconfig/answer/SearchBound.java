package org.krunlab.core.kconfig.answer;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * How long and how far to look for fixes.
 *
 * @param time after which what was found by then is given
 * @param evaluations the greatest number of configurations to try
 * @param fixes the greatest number of fixes to give
 * @param cancelled asked before each try; true ends the search
 */
public record SearchBound(Duration time, int evaluations, int fixes, BooleanSupplier cancelled) {

  /** For an answer while somebody waits. */
  public static SearchBound interactive() {
    return new SearchBound(Duration.ofMillis(800), 5_000, 5, () -> false);
  }
}
