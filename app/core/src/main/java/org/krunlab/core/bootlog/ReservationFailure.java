package org.krunlab.core.bootlog;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * WAMR's own words for address space that it could not reserve for a module's memory.
 *
 * @param line where they stand
 * @param bytes how much it asked for; null where its version does not tell
 */
public record ReservationFailure(long line, @Nullable Long bytes) {
  /** The wording of WAMR 1.x. */
  private static final String OLD_WORDS = "mmap memory failed";

  /** The wording of {@code posix_memmap.c} since WAMR 2.0. */
  private static final Pattern WORDS =
      Pattern.compile("mmap failed with errno: \\d+, hint: \\S+, size: (\\d{1,18}), prot: .*");

  /**
   * More than any guest has as RAM: what is asked for in vain below that was meant to be used.
   *
   * @see <a
   *     href="https://github.com/bytecodealliance/wasm-micro-runtime/blob/main/doc/linear_memory.md">WAMR
   *     on linear memory</a>
   */
  private static final long RESERVED_FOR_CHECKS = 8L << 30;

  static @Nullable ReservationFailure in(LogEvent text) {
    Matcher told = WORDS.matcher(text.text());
    if (told.find()) {
      long bytes = Long.parseLong(told.group(1));
      return bytes < RESERVED_FOR_CHECKS ? null : new ReservationFailure(text.line(), bytes);
    }
    return text.text().contains(OLD_WORDS) ? new ReservationFailure(text.line(), null) : null;
  }

  /** What happened, without a full stop. */
  public String words() {
    return bytes == null
        ? "mmap could not reserve the 8 GiB for a module's memory"
        : "mmap could not reserve %,d bytes for a module's memory".formatted(bytes);
  }
}
