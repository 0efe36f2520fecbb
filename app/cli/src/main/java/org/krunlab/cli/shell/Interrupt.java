package org.krunlab.cli.shell;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.krunlab.core.experiment.CancelToken;

/**
 * Turns Ctrl-C into cancellation: the JVM is held until the work has cleaned up, or for some
 * seconds at most. A JVM that a signal ends exits with 128 and the signal's number, so 130 for
 * Ctrl-C.
 */
public final class Interrupt implements AutoCloseable {
  private static final long GRACE_SECONDS = 10;

  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread hook;

  public Interrupt(CancelToken cancel) {
    hook =
        new Thread(
            () -> {
              cancel.cancel();
              try {
                done.await(GRACE_SECONDS, TimeUnit.SECONDS);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "interrupt");
  }

  /** From now on a signal cancels. */
  public void arm() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  @Override
  public void close() {
    done.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The JVM is already ending because of the signal; the hook has done its work.
    }
  }
}
