package org.krunlab.core.kconfig;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs recursive work on a stack that holds what the limits of the language allow: menus in menus,
 * functions that call functions, chains of thousands of dependencies.
 */
public final class DeepStack {
  private static final long BYTES = 512L << 20;

  private DeepStack() {}

  /** Has the stack. What is run on it already needs no other one. */
  private static final class DeepThread extends Thread {
    DeepThread(Runnable work) {
      super(null, work, "kconfig", BYTES);
      setDaemon(true);
    }
  }

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
    if (Thread.currentThread() instanceof DeepThread) {
      return inPlace(work);
    }
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = new DeepThread(task);
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
      throw failed(e.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static <T> T inPlace(Callable<T> work) throws KconfigException {
    try {
      return work.call();
    } catch (Exception e) {
      throw failed(e);
    }
  }

  private static RuntimeException failed(@Nullable Throwable cause) throws KconfigException {
    if (cause instanceof KconfigException refused) {
      throw refused;
    }
    if (cause instanceof RuntimeException failure) {
      throw failure;
    }
    return new IllegalStateException("the work on a Kconfig tree failed", cause);
  }
}
