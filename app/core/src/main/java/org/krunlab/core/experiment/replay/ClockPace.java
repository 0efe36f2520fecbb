package org.krunlab.core.experiment.replay;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.measure.stream.HostInstant;

/** As the run went, or by a factor faster or slower. Not safe for use by several threads. */
public final class ClockPace implements Pace {
  private final double factor;
  private final CancelToken cancel;
  private final Clock clock;
  private @Nullable HostInstant first;
  private long started;

  /** Waits, and tells how long that took. */
  interface Clock {
    /** From any moment that stays the same. */
    long nanos();

    /** Returns after that time, or on cancel. */
    void sleep(long nanos, CancelToken cancel);
  }

  /**
   * @param factor how much faster than the run went; above 0
   */
  public ClockPace(double factor, CancelToken cancel) {
    this(factor, cancel, new SystemClock());
  }

  ClockPace(double factor, CancelToken cancel, Clock clock) {
    if (!(factor > 0)) {
      throw new IllegalArgumentException("A run cannot be told " + factor + " times as fast.");
    }
    this.factor = factor;
    this.cancel = cancel;
    this.clock = clock;
  }

  @Override
  public void await(HostInstant at) {
    cancel.throwIfCancelled();
    HostInstant from = first;
    if (from == null) {
      first = at;
      started = clock.nanos();
      return;
    }
    long due = Math.round(from.until(at).toNanos() / factor);
    long left = due - (clock.nanos() - started);
    if (left > 0) {
      clock.sleep(left, cancel);
      cancel.throwIfCancelled();
    }
  }

  private static final class SystemClock implements Clock {
    @Override
    public long nanos() {
      return System.nanoTime();
    }

    @Override
    public void sleep(long nanos, CancelToken cancel) {
      var cancelled = new CountDownLatch(1);
      try (var _ = cancel.onCancel(cancelled::countDown)) {
        cancelled.await(nanos, TimeUnit.NANOSECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        cancel.cancel();
      }
    }
  }
}
