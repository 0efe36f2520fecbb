package org.krunlab.core.experiment.record;

import java.util.Optional;

/**
 * An experiment in the store.
 *
 * @param number counts up from 1 within one store
 */
public record ExperimentId(long number) {

  /** Reads what {@link #toString} writes; empty where it is none. */
  public static Optional<ExperimentId> parse(String text) {
    return text.matches("[Ee][0-9]{1,12}")
        ? Optional.of(new ExperimentId(Long.parseLong(text.substring(1))))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return "E" + number;
  }
}
