package org.krunlab.desktop.session;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.bootlog.Phase;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.measure.Milestone;
import org.krunlab.core.measure.Observation;
import org.krunlab.core.measure.Timeline;
import org.krunlab.core.measure.stream.MemorySample;

/**
 * A run as far as it is known at a moment: while it goes on, or when it is done.
 *
 * @param title names the run
 * @param milestones those passed so far
 * @param phases those the console has told of so far
 * @param samples the memory samples so far
 * @param completed the whole run once it is in the store; null while it goes on
 */
public record RunPicture(
    String title,
    Map<Milestone, Observation> milestones,
    List<Phase> phases,
    List<MemorySample> samples,
    @Nullable CompletedRun completed) {
  public RunPicture {
    milestones = Map.copyOf(milestones);
    phases = List.copyOf(phases);
    samples = List.copyOf(samples);
  }

  static RunPicture of(CompletedRun run) {
    return new RunPicture(
        run.title(),
        run.result().timeline().observations(),
        run.result().story().phases(),
        run.result().memory().samples(),
        run);
  }

  public Timeline timeline() {
    return new Timeline(milestones);
  }

  public boolean isLive() {
    return completed == null;
  }
}
