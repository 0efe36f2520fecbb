package org.krunlab.cli.experiment;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.Spending;
import org.krunlab.core.experiment.sweep.SweepBudget;
import org.krunlab.core.model.ByteSize;
import picocli.CommandLine.Option;

/** What a command that takes long may use up. */
final class SpendingOptions {
  @Option(
      names = "--max-time",
      paramLabel = "MIN",
      description = "minutes after which nothing more is begun")
  private @Nullable Double minutes;

  @Option(
      names = "--max-cpu",
      paramLabel = "MIN",
      description = "minutes of processor time after which nothing more is begun")
  private @Nullable Double processorMinutes;

  @Option(
      names = "--max-disk",
      paramLabel = "MIB",
      description = "MiB of images and runs after which nothing more is begun")
  private @Nullable Integer mib;

  /**
   * Begins to count.
   *
   * @throws LabException where a bound is not above 0
   */
  SweepBudget.Meter meter(Spending spending) {
    var budget =
        new SweepBudget(
            minutes("--max-time", minutes), minutes("--max-cpu", processorMinutes), disk(mib));
    long started = System.nanoTime();
    Spending.Used before = spending.used();
    return new SweepBudget.Meter(
        budget,
        () -> {
          Spending.Used now = spending.used();
          return new SweepBudget.Spent(
              Duration.ofNanos(System.nanoTime() - started),
              now.processor().minus(before.processor()),
              new ByteSize(Math.max(0, now.disk().bytes() - before.disk().bytes())));
        });
  }

  private static Optional<Duration> minutes(String name, @Nullable Double value) {
    if (value == null) {
      return Optional.empty();
    }
    if (!(value > 0 && value <= 1_000_000)) {
      throw LabException.input(name + " must be above 0.");
    }
    return Optional.of(Duration.ofMillis(Math.round(value * 60_000)));
  }

  private static Optional<ByteSize> disk(@Nullable Integer value) {
    if (value == null) {
      return Optional.empty();
    }
    if (value < 1) {
      throw LabException.input("--max-disk must be 1 or more.");
    }
    return Optional.of(ByteSize.ofMib(value));
  }
}
