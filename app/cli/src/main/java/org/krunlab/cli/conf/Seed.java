package org.krunlab.cli.conf;

import java.time.Instant;
import java.util.OptionalInt;

/**
 * What random values begin with.
 *
 * @param value all 32 bits count
 */
record Seed(int value) {
  /** The seed that is wanted, decimal, octal or hexadecimal; else one from the clock. */
  static Seed of(String wanted) {
    OptionalInt given = parse(wanted);
    if (given.isPresent()) {
      return new Seed(given.getAsInt());
    }
    Instant now = Instant.now();
    return new Seed((int) ((now.getEpochSecond() + 1) * (now.getNano() / 1000 + 1)));
  }

  private static OptionalInt parse(String text) {
    try {
      return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Long.decode(text).intValue());
    } catch (NumberFormatException e) {
      return OptionalInt.empty();
    }
  }
}
