package org.krunlab.core.experiment.replay;

import java.util.concurrent.Semaphore;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.measure.stream.HostInstant;

/** One event after the other, each when it is asked for. Steps may be asked for by any thread. */
public final class StepPace implements Pace {
  private final Semaphore steps = new Semaphore(0);
  private final CancelToken cancel;
  private volatile boolean running;

  public StepPace(CancelToken cancel) {
    this.cancel = cancel;
  }

  /** Lets the next event pass. */
  public void step() {
    steps.release();
  }

  /** Lets all that is left pass at once. */
  public void run() {
    running = true;
    steps.release();
  }

  @Override
  public void await(HostInstant at) {
    cancel.throwIfCancelled();
    if (running) {
      return;
    }
    try (var _ = cancel.onCancel(steps::release)) {
      steps.acquire();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      cancel.cancel();
    }
    cancel.throwIfCancelled();
  }
}
