package org.krunlab.desktop.widget;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Queue;
import javafx.animation.AnimationTimer;

/** Builds a part of a pane bit by bit, one bit a frame, so that no frame comes late for it. */
public final class FrameByFrame extends AnimationTimer {
  private final Queue<Runnable> waiting = new ArrayDeque<>();

  /** Gives up what is not built yet and begins with something else, the first bit at once. */
  public void build(Collection<? extends Runnable> bits) {
    waiting.clear();
    waiting.addAll(bits);
    next();
    start();
  }

  @Override
  public void handle(long now) {
    next();
  }

  private void next() {
    Runnable bit = waiting.poll();
    if (bit == null) {
      stop();
    } else {
      bit.run();
    }
  }
}
