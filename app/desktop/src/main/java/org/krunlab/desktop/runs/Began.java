package org.krunlab.desktop.runs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.history.Moments;

/**
 * When runs began, as it is asked; what lies so long ago moves along with the clock.
 *
 * @param label as it is shown
 * @param since the earliest start, as {@link Moments} reads it; blank for any
 * @param until the first start that is too late, likewise
 */
public record Began(String label, String since, String until) {
  /** What is asked most. */
  static final List<Began> USUAL =
      List.of(
          new Began("the last day", "1d", ""),
          new Began("the last 7 days", "7d", ""),
          new Began("the last 30 days", "30d", ""));

  /**
   * What someone typed.
   *
   * @param now what ages are counted from
   * @throws LabException where it is no span of time
   */
  static Began typed(String since, String until, Instant now) {
    var typed = new Began(label(since.strip(), until.strip()), since.strip(), until.strip());
    Optional<Instant> first = typed.first(now);
    if (first.isPresent() && typed.end(now).filter(end -> !end.isAfter(first.get())).isPresent()) {
      throw LabException.input(
          "No run begins since '%s' and before '%s': the second is not later than the first."
              .formatted(typed.since(), typed.until()));
    }
    return typed;
  }

  private static String label(String since, String until) {
    return (since.isEmpty() ? "" : "since " + since)
        + (since.isEmpty() || until.isEmpty() ? "" : ", ")
        + (until.isEmpty() ? "" : "before " + until);
  }

  /** Whether any start will do. */
  boolean isAny() {
    return since.isEmpty() && until.isEmpty();
  }

  Optional<Instant> first(Instant now) {
    return moment(since, now);
  }

  Optional<Instant> end(Instant now) {
    return moment(until, now);
  }

  private static Optional<Instant> moment(String text, Instant now) {
    return text.isEmpty() ? Optional.empty() : Optional.of(Moments.parse(text, now));
  }
}
