package org.krunlab.desktop.support;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;
import org.krunlab.desktop.log.LogViewModel;
import org.krunlab.desktop.session.Session;
import org.krunlab.desktop.session.UseCases;
import org.krunlab.desktop.session.Workbench;
import org.krunlab.desktop.task.TaskRunner;

/** Runs everything at once on the caller's thread: asynchronous code as a plain call. */
public final class SameThread extends AbstractExecutorService {
  public static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  private boolean shutdown;

  /** A runner whose work is done when {@code start} returns. */
  public static TaskRunner tasks() {
    return new TaskRunner(new SameThread(), Runnable::run, Runnable::run, InstantSource.fixed(NOW));
  }

  /** A workbench whose work is done at once, and whose consoles nobody looks at. */
  public static Workbench workbench(Session session, UseCases cases) {
    return new Workbench(
        session, cases, tasks(), new LogViewModel(Runnable::run), new LogViewModel(Runnable::run));
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
