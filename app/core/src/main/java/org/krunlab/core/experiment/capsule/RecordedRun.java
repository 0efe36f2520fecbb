package org.krunlab.core.experiment.capsule;

import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.RunId;
import org.krunlab.core.measure.RunAnalysis;
import org.krunlab.core.measure.RunListener;

/** What a run in a capsule tells, without taking it into the store. */
public final class RecordedRun {
  private RecordedRun() {}

  /**
   * @param number what to call it by, such as its place in the capsule
   */
  public static CompletedRun of(CapsuleRun run, long number) {
    return of(run, number, RunListener.NONE);
  }

  /** The same, told to a listener as it was told when it was made. */
  public static CompletedRun of(CapsuleRun run, long number, RunListener listener) {
    var analysis = new RunAnalysis(listener);
    run.replay(analysis::feed);
    return new CompletedRun(new RunId(number), run.header(), analysis.finish());
  }
}
