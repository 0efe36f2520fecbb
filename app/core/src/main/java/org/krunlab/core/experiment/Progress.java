package org.krunlab.core.experiment;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Where long work stands.
 *
 * @param activity what is being done, such as {@code building libmusl}
 * @param spent time since the work began
 * @param fraction how much is done, 0 to 1, where that is known
 * @param left the time it will still take, where that is known
 */
public record Progress(
    String activity, Duration spent, OptionalDouble fraction, Optional<Duration> left) {

  /** Receives progress on whatever thread does the work. */
  @FunctionalInterface
  public interface Listener {
    void on(Progress progress);
  }

  public static Progress of(String activity, Duration spent) {
    return new Progress(activity, spent, OptionalDouble.empty(), Optional.empty());
  }

  /** Estimates the time left from the share done, by proportion; unknown below one per cent. */
  public static Progress of(String activity, Duration spent, double fraction) {
    Optional<Duration> left =
        fraction < 0.01
            ? Optional.empty()
            : Optional.of(
                Duration.ofMillis(Math.round(spent.toMillis() * (1 - fraction) / fraction)));
    return new Progress(activity, spent, OptionalDouble.of(fraction), left);
  }
}
