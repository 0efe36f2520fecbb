package org.krunlab.core.kconfig;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Runs recursive work on a stack that holds what the limits of the language allow: menus in menus,
 * functions that call functions, chains of thousands of dependencies.
 */
public final class DeepStack {
  private static final long BYTES = 512L << 20;

  private DeepStack() {}

  /** Runs work that refuses nothing to its end. */
  public static <T> T call(Supplier<T> work) {
    try {
      return run(work::get);
    } catch (KconfigException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Runs the work to its end. An interrupt of the caller is handed to the work. */
  public static <T> T run(Callable<T> work) throws KconfigException {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = new Thread(null, task, "kconfig", BYTES);
    thread.setDaemon(true);
    thread.start();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          interrupted = true;
          thread.interrupt();
        }
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof KconfigException refused) {
        throw refused;
      }
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException("the work on a Kconfig tree failed", e.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
