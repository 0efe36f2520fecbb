package org.krunlab.core.measure.stream;

import java.time.Duration;

/**
 * A moment on the host's CLOCK_MONOTONIC, the one clock every figure of a run is taken from. It
 * says nothing about the time of day and compares only with moments of the same boot of the same
 * host.
 *
 * @param nanos nanoseconds since the clock's epoch
 */
public record HostInstant(long nanos) implements Comparable<HostInstant> {

  /** The time from this moment to the other; negative where the other is earlier. */
  public Duration until(HostInstant other) {
    return Duration.ofNanos(other.nanos - nanos);
  }

  @Override
  public int compareTo(HostInstant other) {
    return Long.compare(nanos, other.nanos);
  }
}
