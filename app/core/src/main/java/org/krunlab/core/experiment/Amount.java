package org.krunlab.core.experiment;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A time or a size that somebody wrote with its unit.
 *
 * @param value in milliseconds or bytes
 * @param isTime whether it is a time, else a size
 */
public record Amount(double value, boolean isTime) {
  /** The units there are, as one names them in a sentence. */
  public static final String UNITS = "us, ms, s, B, kB, KiB, MB or MiB";

  private static final Map<String, Double> MILLIS = Map.of("us", 0.001, "ms", 1.0, "s", 1000.0);
  private static final Map<String, Double> BYTES =
      Map.of("B", 1.0, "kB", 1e3, "KiB", 1024.0, "MB", 1e6, "MiB", 1024.0 * 1024);

  /** So many of a unit; empty where there is no such unit. */
  public static Optional<Amount> of(double number, String unit) {
    Double millis = MILLIS.get(unit);
    if (millis != null) {
      return Optional.of(new Amount(number * millis, true));
    }
    return Optional.ofNullable(BYTES.get(unit)).map(bytes -> new Amount(number * bytes, false));
  }

  /** How many bytes a unit of size is. */
  public static double bytesIn(String unit) {
    return Objects.requireNonNull(BYTES.get(unit), "a size has a unit of sizes");
  }
}
