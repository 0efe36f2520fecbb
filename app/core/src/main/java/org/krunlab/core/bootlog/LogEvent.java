package org.krunlab.core.bootlog;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * One line of the console.
 *
 * @param line number of the line, from 1
 * @param kind what the line is; the header's fields are null for all but messages
 * @param timeMicros the guest's clock in whole microseconds, exactly as printed; null where the log
 *     carries no time. It reads 0 until the guest's clock has started
 * @param level level of a message
 * @param thread name of the thread, or {@code <n/a>} before there is one; null where not printed
 * @param caller where it was printed from; null where not printed
 * @param lib the library that printed it, such as {@code libukboot}
 * @param file source file; null where not printed
 * @param srcLine line in the source file; null where not printed
 * @param text the rest of the line: colour codes and the line end removed, invalid UTF-8 replaced
 *     by U+FFFD
 * @param offset where the line begins in the raw log, in bytes
 * @param length raw bytes of the line, its line end and colour codes included
 * @param hostNanos CLOCK_MONOTONIC of the host, in nanoseconds, when the first byte of the line
 *     that is not part of a colour code was read; null where the log has no stamps. Where the guest
 *     stamped the line, it is the guest's moment on the host's clock, null where that is unknown
 * @param tsc the guest's time stamp counter when that byte was printed; null where the guest kept
 *     no such stamp
 */
public record LogEvent(
    long line,
    LineKind kind,
    @Nullable Long timeMicros,
    @Nullable Level level,
    @Nullable String thread,
    @Nullable Caller caller,
    @Nullable String lib,
    @Nullable String file,
    @Nullable Integer srcLine,
    String text,
    long offset,
    long length,
    @Nullable Long hostNanos,
    @Nullable Long tsc) {

  /** A line without a header. */
  static LogEvent line(
      long line,
      LineKind kind,
      String text,
      long offset,
      long length,
      @Nullable Long hostNanos,
      @Nullable Long tsc) {
    return new LogEvent(
        line, kind, null, null, null, null, null, null, null, text, offset, length, hostNanos, tsc);
  }

  /** The guest's clock, or null where the line carries no time. */
  public @Nullable Duration guestTime() {
    Long micros = timeMicros;
    return micros == null ? null : Duration.of(micros, ChronoUnit.MICROS);
  }

  /** The same line as the message whose header was found in its text. */
  LogEvent asMessage(Header header) {
    return new LogEvent(
        line,
        LineKind.MESSAGE,
        header.timeMicros(),
        header.level(),
        header.thread(),
        header.caller(),
        header.lib(),
        header.file(),
        header.srcLine(),
        text.substring(header.textStart()),
        offset,
        length,
        hostNanos,
        tsc);
  }

  /** Whether this is a message of the given library whose text begins with the given words. */
  boolean says(String library, String beginning) {
    return library.equals(lib) && text.startsWith(beginning);
  }
}
