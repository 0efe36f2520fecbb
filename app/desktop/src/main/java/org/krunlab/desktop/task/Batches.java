package org.krunlab.desktop.task;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Carries a stream of items to the toolkit's thread in batches, so that a flood costs the toolkit a
 * bounded share of its time. Between two batches at most {@code capacity} items wait; where more
 * come, the oldest are dropped and counted.
 */
public final class Batches<T> {

  /**
   * What has come since the last delivery.
   *
   * @param restarted whether everything before it is to be forgotten
   * @param dropped items that came before these ones and were not kept
   * @param items in the order they came
   */
  public record Batch<T>(boolean restarted, long dropped, List<T> items) {}

  private final int capacity;
  private final Executor later;
  private final Consumer<Batch<T>> receiver;
  private final ArrayDeque<T> waiting = new ArrayDeque<>();
  private long dropped;
  private boolean restarted;
  private boolean scheduled;

  /**
   * @param later runs things on the toolkit's thread after a pause
   */
  public Batches(int capacity, Executor later, Consumer<Batch<T>> receiver) {
    this.capacity = capacity;
    this.later = later;
    this.receiver = receiver;
  }

  /** Forgets what waits, and has the receiver forget what it has. Callable on any thread. */
  public void restart() {
    synchronized (this) {
      waiting.clear();
      dropped = 0;
      restarted = true;
    }
    schedule();
  }

  /** Callable on any thread; never waits for the toolkit. */
  public void offer(T item) {
    synchronized (this) {
      if (waiting.size() == capacity) {
        waiting.removeFirst();
        dropped++;
      }
      waiting.addLast(item);
    }
    schedule();
  }

  /** Delivers what waits; to be called on the toolkit's thread. */
  public void flush() {
    Batch<T> batch;
    synchronized (this) {
      batch = new Batch<>(restarted, dropped, new ArrayList<>(waiting));
      waiting.clear();
      dropped = 0;
      restarted = false;
    }
    if (batch.restarted() || !batch.items().isEmpty()) {
      receiver.accept(batch);
    }
    boolean more;
    synchronized (this) {
      scheduled = false;
      more = restarted || !waiting.isEmpty();
    }
    if (more) {
      schedule();
    }
  }

  private void schedule() {
    synchronized (this) {
      if (scheduled) {
        return;
      }
      scheduled = true;
    }
    later.execute(this::flush);
  }
}
