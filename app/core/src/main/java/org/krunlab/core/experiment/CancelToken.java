package org.krunlab.core.experiment;

import java.util.ArrayList;
import java.util.List;

/** How a user's wish to stop reaches long work. Safe for use by many threads. */
public final class CancelToken {
  private final List<Runnable> actions = new ArrayList<>();
  private boolean cancelled;

  /** Undoes {@link #onCancel}. */
  public interface Registration extends AutoCloseable {
    @Override
    void close();
  }

  public synchronized boolean isCancelled() {
    return cancelled;
  }

  /**
   * @throws CancelledException where cancellation was asked for
   */
  public void throwIfCancelled() {
    if (isCancelled()) {
      throw new CancelledException();
    }
  }

  /** Asks to stop; a second call does nothing. */
  public void cancel() {
    List<Runnable> due;
    synchronized (this) {
      if (cancelled) {
        return;
      }
      cancelled = true;
      due = List.copyOf(actions);
      actions.clear();
    }
    due.forEach(Runnable::run);
  }

  /** Runs the action once on cancellation; at once where it was already asked for. */
  public Registration onCancel(Runnable action) {
    synchronized (this) {
      if (!cancelled) {
        actions.add(action);
        return () -> remove(action);
      }
    }
    action.run();
    return () -> {};
  }

  private synchronized void remove(Runnable action) {
    actions.remove(action);
  }
}
