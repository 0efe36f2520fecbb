package org.krunlab.desktop.task;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * Carries a stream of items to the toolkit's thread in batches, so that a flood costs the toolkit a
 * bounded share of its time. Between two batches at most {@code capacity} items wait; where more
 * come, the oldest are dropped and counted.
 */
public final class Batches<T> {

  /** Takes batches on the toolkit's thread. */
  @FunctionalInterface
  public interface Receiver<T> {
    /**
     * @param dropped items that came before these ones and were not kept
     */
    void accept(List<T> items, long dropped);
  }

  private final int capacity;
  private final Executor later;
  private final Receiver<T> receiver;
  private final ArrayDeque<T> waiting = new ArrayDeque<>();
  private long dropped;
  private boolean scheduled;

  /**
   * @param later runs things on the toolkit's thread after a pause
   */
  public Batches(int capacity, Executor later, Receiver<T> receiver) {
    this.capacity = capacity;
    this.later = later;
    this.receiver = receiver;
  }

  /** Callable on any thread; never waits for the toolkit. */
  public void offer(T item) {
    boolean first;
    synchronized (this) {
      if (waiting.size() == capacity) {
        waiting.removeFirst();
        dropped++;
      }
      waiting.addLast(item);
      first = !scheduled;
      scheduled = true;
    }
    if (first) {
      later.execute(this::flush);
    }
  }

  /** Delivers what waits; to be called on the toolkit's thread. */
  public void flush() {
    List<T> items;
    long lost;
    synchronized (this) {
      items = new ArrayList<>(waiting);
      lost = dropped;
      waiting.clear();
      dropped = 0;
    }
    if (!items.isEmpty()) {
      receiver.accept(items, lost);
    }
    boolean more;
    synchronized (this) {
      more = !waiting.isEmpty();
      scheduled = more;
    }
    if (more) {
      later.execute(this::flush);
    }
  }
}
