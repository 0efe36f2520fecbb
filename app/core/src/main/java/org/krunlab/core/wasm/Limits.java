package org.krunlab.core.wasm;

import java.util.OptionalLong;

/**
 * The bounds of a memory, in pages of 64 KiB, or of a table, in elements.
 *
 * @param minimum at the start
 * @param maximum where one is declared
 */
public record Limits(long minimum, OptionalLong maximum) {
  /** Such as {@code 1, at most 16}. */
  public String text() {
    return "%,d%s"
        .formatted(
            minimum, maximum.isPresent() ? ", at most %,d".formatted(maximum.getAsLong()) : "");
  }
}
