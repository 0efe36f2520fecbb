package org.krunlab.core.measure.autopsy;

import java.time.Duration;
import java.util.Optional;

/**
 * The time from one mark or console line to the next.
 *
 * @param opener the line's text, or what happened at the mark
 * @param library the library that printed the line; empty for a mark or a line of no library
 * @param line number of the console line; 0 for a mark
 * @param phase the phase the line belongs to; empty for a mark
 * @param start since the autopsy's first moment
 * @param duration by the autopsy's clock
 * @param bytes what was printed within it, on the console
 * @param console the part that printing took; at most the duration
 * @param share what the rest is put down to
 * @param guestClock the same gap by the times that the guest printed; empty where it did not
 */
public record Gap(
    String opener,
    String library,
    long line,
    String phase,
    Duration start,
    Duration duration,
    long bytes,
    Duration console,
    Share share,
    Optional<Duration> guestClock) {

  /** What is left without the printing. */
  public Duration rest() {
    return duration.minus(console);
  }
}
