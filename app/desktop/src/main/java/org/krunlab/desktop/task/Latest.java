package org.krunlab.desktop.task;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Hands values to the toolkit's thread, where only the newest one counts: values that come faster
 * than the toolkit takes them replace each other instead of queueing.
 */
public final class Latest<T> {
  private final AtomicReference<@Nullable T> pending = new AtomicReference<>();
  private final Executor ui;
  private final Consumer<? super T> receiver;

  public Latest(Executor ui, Consumer<? super T> receiver) {
    this.ui = ui;
    this.receiver = receiver;
  }

  /** Callable on any thread. */
  public void offer(T value) {
    if (pending.getAndSet(value) == null) {
      ui.execute(this::deliver);
    }
  }

  private void deliver() {
    T value = pending.getAndSet(null);
    if (value != null) {
      receiver.accept(value);
    }
  }
}
