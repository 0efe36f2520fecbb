package org.krunlab.core.measure.autopsy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Cuts time into gaps at the moments it is given, in their order. */
final class GapCutter {

  /** What opens a gap; see {@link Gap}. */
  record Opener(
      String words,
      String library,
      long line,
      String phase,
      Share share,
      @Nullable Duration guestTime) {
    static Opener mark(String words, Share share) {
      return new Opener(words, "", 0, "", share, null);
    }
  }

  private final double nanosPerByte;
  private final List<Gap> gaps = new ArrayList<>();
  private @Nullable Opener open;
  private long first;
  private long since;
  private long bytes;

  GapCutter(double nanosPerByte) {
    this.nanosPerByte = nanosPerByte;
  }

  /**
   * A gap begins, and the one before it ends. A moment before the last one is taken as that one.
   */
  void begin(long nanos, Opener opener) {
    if (open == null) {
      first = nanos;
      since = nanos;
    }
    end(nanos, opener.guestTime());
    open = opener;
  }

  /** Bytes that were printed since the gap began. */
  void printed(long count) {
    bytes += count;
  }

  /** The gaps, of which the last one ends now. */
  List<Gap> finish(long nanos) {
    end(nanos, null);
    open = null;
    return List.copyOf(gaps);
  }

  private void end(long nanos, @Nullable Duration guestTime) {
    Opener opener = open;
    if (opener != null) {
      long length = Math.max(0, nanos - since);
      gaps.add(
          new Gap(
              opener.words(),
              opener.library(),
              opener.line(),
              opener.phase(),
              Duration.ofNanos(since - first),
              Duration.ofNanos(length),
              bytes,
              Duration.ofNanos(Math.min(length, Math.round(bytes * nanosPerByte))),
              opener.share(),
              between(opener.guestTime(), guestTime)));
      since += length;
    }
    bytes = 0;
  }

  /** Before the guest's clock starts it prints zeros, which are no times. */
  private static Optional<Duration> between(@Nullable Duration from, @Nullable Duration to) {
    return from == null || to == null || to.isZero() || to.compareTo(from) < 0
        ? Optional.empty()
        : Optional.of(to.minus(from));
  }
}
