package org.krunlab.desktop.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.AnimationTimer;

/**
 * Notes each frame: how long after the one before it came, and how much the toolkit's thread worked
 * in between. The first tells what a user sees, the second what of it is ours on a busy machine.
 */
final class FrameClock extends AnimationTimer {
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final List<Frame> frames = new ArrayList<>();
  private long lastTime;
  private long lastWork;

  record Frame(Duration interval, Duration work) {}

  @Override
  public void handle(long now) {
    long time = System.nanoTime();
    long work = threads.getCurrentThreadCpuTime();
    if (lastTime != 0) {
      frames.add(new Frame(Duration.ofNanos(time - lastTime), Duration.ofNanos(work - lastWork)));
    }
    lastTime = time;
    lastWork = work;
  }

  /** The frames since this was asked last. */
  List<Frame> take() {
    List<Frame> taken = List.copyOf(frames);
    frames.clear();
    return taken;
  }
}
