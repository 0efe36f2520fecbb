package org.krunlab.core.experiment.sweep;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.krunlab.core.model.ByteSize;

/**
 * What a sweep may use up. Whatever is done when it is used up is kept and shown.
 *
 * @param time by the clock on the wall
 * @param processor processor time, of builds and boots together
 * @param disk bytes that images and runs take
 */
public record SweepBudget(
    Optional<Duration> time, Optional<Duration> processor, Optional<ByteSize> disk) {

  /**
   * What was used up since a sweep began.
   *
   * @param time by the clock on the wall
   * @param processor of this process and of what it started and has ended
   * @param disk that images and runs take more than at the beginning
   */
  public record Spent(Duration time, Duration processor, ByteSize disk) {}

  /** Tells when a budget is used up. */
  public record Meter(SweepBudget budget, Supplier<Spent> spending) {
    /** For what is not bounded. */
    public static Meter unbounded() {
      return new Meter(
          new SweepBudget(Optional.empty(), Optional.empty(), Optional.empty()),
          () -> new Spent(Duration.ZERO, Duration.ZERO, new ByteSize(0)));
    }

    /** Why nothing more may be begun; empty while it may. */
    public Optional<String> spent() {
      Spent spent = spending.get();
      if (budget.time.filter(most -> spent.time().compareTo(most) >= 0).isPresent()) {
        return Optional.of("The budget of time is used up.");
      }
      if (budget.processor.filter(most -> spent.processor().compareTo(most) >= 0).isPresent()) {
        return Optional.of("The budget of processor time is used up.");
      }
      if (budget.disk.filter(most -> spent.disk().bytes() >= most.bytes()).isPresent()) {
        return Optional.of("The budget of disk is used up.");
      }
      return Optional.empty();
    }
  }
}
