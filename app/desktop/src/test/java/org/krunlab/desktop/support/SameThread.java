package org.krunlab.desktop.support;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;
import org.krunlab.desktop.task.TaskRunner;

/** Runs everything at once on the caller's thread: asynchronous code as a plain call. */
public final class SameThread extends AbstractExecutorService {
  public static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  private boolean shutdown;

  /** A runner whose work is done when {@code start} returns. */
  public static TaskRunner tasks() {
    return new TaskRunner(new SameThread(), Runnable::run, Runnable::run, InstantSource.fixed(NOW));
  }

  @Override
  public void execute(Runnable action) {
    action.run();
  }

  @Override
  public void shutdown() {
    shutdown = true;
  }

  @Override
  public List<Runnable> shutdownNow() {
    shutdown = true;
    return List.of();
  }

  @Override
  public boolean isShutdown() {
    return shutdown;
  }

  @Override
  public boolean isTerminated() {
    return shutdown;
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) {
    return true;
  }
}
