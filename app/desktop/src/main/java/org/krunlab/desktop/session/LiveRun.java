package org.krunlab.desktop.session;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.krunlab.core.bootlog.BootStory;
import org.krunlab.core.bootlog.LogEvent;
import org.krunlab.core.measure.Milestone;
import org.krunlab.core.measure.Observation;
import org.krunlab.core.measure.RunListener;
import org.krunlab.core.measure.stream.MemorySample;
import org.krunlab.desktop.task.Latest;

/**
 * Follows a run on the thread that feeds it: lines go to the console, and from time to time a
 * picture of the run goes to the toolkit's thread.
 */
final class LiveRun implements RunListener {
  /** Smooth enough for the eye, rare enough for a flood of lines. */
  private static final long PICTURE_EVERY_NANOS = 50_000_000;

  /**
   * Drawing takes a processor from what is booting. A silent boot is over by then, and is shown as
   * a whole.
   */
  private static final long FIRST_PICTURE_AFTER_NANOS = 100_000_000;

  private final String title;
  private final Console console;
  private final Latest<RunPicture> pictures;
  private final Map<Milestone, Observation> milestones = new EnumMap<>(Milestone.class);
  private final BootStory.Teller story = new BootStory.Teller();
  private final List<MemorySample> samples = new ArrayList<>();
  private long lastPicture;

  LiveRun(
      String title, Console console, Executor ui, java.util.function.Consumer<RunPicture> show) {
    this.title = title;
    this.console = console;
    this.pictures = new Latest<>(ui, show);
  }

  @Override
  public void line(LogEvent event) {
    story.accept(event);
    console.offer(event);
    maybeShow();
  }

  @Override
  public void milestone(Milestone milestone, Observation observation) {
    milestones.put(milestone, observation);
    if (milestone == Milestone.T0) {
      lastPicture = System.nanoTime() + FIRST_PICTURE_AFTER_NANOS - PICTURE_EVERY_NANOS;
      console.countFrom(observation.at().nanos());
    }
    maybeShow();
  }

  @Override
  public void sample(MemorySample sample) {
    samples.add(sample);
    maybeShow();
  }

  private void maybeShow() {
    long now = System.nanoTime();
    if (now - lastPicture >= PICTURE_EVERY_NANOS) {
      lastPicture = now;
      pictures.offer(new RunPicture(title, milestones, story.story().phases(), samples, null));
    }
  }
}
