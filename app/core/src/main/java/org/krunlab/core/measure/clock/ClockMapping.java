package org.krunlab.core.measure.clock;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.krunlab.core.measure.marks.Mark;
import org.krunlab.core.measure.stream.HostInstant;

/**
 * Where a moment of the guest's time stamp counter lies on the host's clock: on the line through
 * the first and the last mark that carry both. The counter's frequency is not asked for, so that it
 * makes no difference whether anybody knows it or KVM scales it.
 *
 * @param from the first mark
 * @param to the last mark
 * @param residual how far the mark between them that lies farthest off the line lies; empty where
 *     there is none, so that nothing confirms the line
 */
public record ClockMapping(Mark from, Mark to, Optional<Duration> residual) {
  /**
   * How late the launcher's stamp of a mark may be: what 99 of 100 stamps keep to ({@code
   * docs/measured.md}).
   */
  public static final Duration STAMP_DELAY = Duration.ofNanos(100_000);

  /**
   * The line through marks; empty where there are not two of different moments.
   *
   * @param marks of one boot
   */
  public static Optional<ClockMapping> of(List<Mark> marks) {
    List<Mark> usable = withOwnStamp(marks);
    if (usable.size() < 2) {
      return Optional.empty();
    }
    var line = new ClockMapping(usable.getFirst(), usable.getLast(), Optional.empty());
    if (!line.rises()) {
      return Optional.empty();
    }
    Optional<Duration> residual =
        usable.subList(1, usable.size() - 1).stream()
            .map(mark -> line.at(mark.tsc()).until(mark.at()))
            .max(comparing(Duration::abs));
    return Optional.of(new ClockMapping(line.from, line.to, residual));
  }

  /** Of marks that the launcher read in one piece only the last has a stamp that is its own. */
  private static List<Mark> withOwnStamp(List<Mark> marks) {
    var sorted = new ArrayList<Mark>();
    for (Mark mark : marks.stream().sorted(comparing(Mark::at)).toList()) {
      if (!sorted.isEmpty() && sorted.getLast().at().equals(mark.at())) {
        sorted.removeLast();
      }
      sorted.add(mark);
    }
    return sorted;
  }

  private boolean rises() {
    return ticks(to.tsc()) > 0 && nanos() > 0;
  }

  private double ticks(long tsc) {
    return tsc - from.tsc();
  }

  private long nanos() {
    return from.at().until(to.at()).toNanos();
  }

  /** How far along the line a moment lies: 0 at the first mark, 1 at the last. */
  private double along(long tsc) {
    return ticks(tsc) / ticks(to.tsc());
  }

  /** The moment on the host's clock; {@link #error} tells how far off it may be. */
  public HostInstant at(long tsc) {
    return new HostInstant(from.at().nanos() + Math.round(along(tsc) * nanos()));
  }

  /**
   * How far off a moment may be, either way. A stamp is late by anything up to a bound: {@link
   * #STAMP_DELAY}, or the residual where that is more. Between the two marks the moments are off by
   * no more than that, beyond them in proportion to their distance.
   */
  public Duration error(long tsc) {
    double along = along(tsc);
    double stretch = Math.max(1, Math.max(along, 1 - along));
    return Duration.ofNanos((long) Math.ceil(stretch * bound().toNanos()));
  }

  private Duration bound() {
    return residual
        .map(Duration::abs)
        .filter(off -> off.compareTo(STAMP_DELAY) > 0)
        .orElse(STAMP_DELAY);
  }

  /** Whether the marks between the two lie as near to the line as stamps are exact. */
  public boolean isConfirmed() {
    return residual.filter(off -> off.abs().compareTo(STAMP_DELAY) <= 0).isPresent();
  }

  /** Ticks of the counter a second, as the host's clock sees it. */
  public double hertz() {
    return ticks(to.tsc()) / nanos() * 1e9;
  }

  /** How far off the frequency may be, as a part of itself. */
  public double hertzError() {
    return (double) bound().toNanos() / nanos();
  }

  /** Whether a frequency is the same within the error. */
  public boolean agreesWith(double hertz) {
    return Math.abs(hertz / hertz() - 1) <= hertzError();
  }
}
