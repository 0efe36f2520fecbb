package org.krunlab.core.kconfig.tree;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.kconfig.KconfigException;

/**
 * Runs recursive work on a stack that holds what the limits of the language allow: menus in menus,
 * functions that call functions, chains of thousands of dependencies.
 */
final class DeepStack {
  private static final long BYTES = 512L << 20;

  private DeepStack() {}

  /** Work that reads a tree. */
  @FunctionalInterface
  interface Work<T> {
    T run() throws KconfigException;
  }

  /** What the work ended with. */
  private record Outcome<T>(
      @Nullable T result, @Nullable KconfigException refused, @Nullable Throwable failed) {}

  /** Runs the work to its end. An interrupt of the caller is handed to the work. */
  static <T> T run(Work<T> work) throws KconfigException {
    AtomicReference<Outcome<T>> outcome = new AtomicReference<>();
    Thread thread = new Thread(null, () -> outcome.set(outcome(work)), "kconfig-reader", BYTES);
    thread.setDaemon(true);
    thread.start();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
        thread.interrupt();
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return result(outcome.get());
  }

  private static <T> Outcome<T> outcome(Work<T> work) {
    try {
      return new Outcome<>(work.run(), null, null);
    } catch (KconfigException e) {
      return new Outcome<>(null, e, null);
    } catch (RuntimeException | Error e) {
      return new Outcome<>(null, null, e);
    }
  }

  private static <T> T result(Outcome<T> outcome) throws KconfigException {
    if (outcome.refused() != null) {
      throw outcome.refused();
    }
    T result = outcome.result();
    if (result == null) {
      throw new IllegalStateException("the Kconfig reader failed", outcome.failed());
    }
    return result;
  }
}
