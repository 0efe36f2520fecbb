package org.krunlab.core.experiment.replay;

import org.krunlab.core.bootlog.LogEvent;
import org.krunlab.core.measure.Milestone;
import org.krunlab.core.measure.Observation;
import org.krunlab.core.measure.RunListener;
import org.krunlab.core.measure.marks.Mark;
import org.krunlab.core.measure.stream.HostInstant;
import org.krunlab.core.measure.stream.LauncherEvent;
import org.krunlab.core.measure.stream.MemorySample;

/**
 * Passes on what a recorded run tells when its moment has come. The analysis itself waits, so that
 * a replay is the way of a live run and not an imitation of it.
 */
public final class PacedListener implements RunListener {
  private final RunListener listener;
  private final Pace pace;

  public PacedListener(RunListener listener, Pace pace) {
    this.listener = listener;
    this.pace = pace;
  }

  @Override
  public void line(LogEvent event) {
    Long nanos = event.hostNanos();
    if (nanos != null) {
      pace.await(new HostInstant(nanos));
    }
    listener.line(event);
  }

  @Override
  public void milestone(Milestone milestone, Observation observation) {
    pace.await(observation.at());
    listener.milestone(milestone, observation);
  }

  @Override
  public void mark(Mark mark) {
    // It is told of by the milestone that it is; a step of its own would be one too many.
    listener.mark(mark);
  }

  @Override
  public void sample(MemorySample sample) {
    pace.await(sample.at());
    listener.sample(sample);
  }

  @Override
  public void notice(LauncherEvent.Notice notice) {
    listener.notice(notice);
  }
}
