package org.krunlab.core.experiment.capsule;

import java.util.ArrayList;
import java.util.List;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.RunId;
import org.krunlab.core.measure.RunAnalysis;
import org.krunlab.core.measure.RunListener;

/**
 * Opens the runs of a capsule where they are, without a store: they are numbered by their places,
 * so that what is written of them is the same on every machine, whatever its store holds.
 */
public final class CapsuleRuns {
  private CapsuleRuns() {}

  /** The runs, the first one being number 1. */
  public static List<CompletedRun> open(List<? extends CapsuleRun> recorded) {
    var runs = new ArrayList<CompletedRun>();
    for (CapsuleRun run : recorded) {
      var analysis = new RunAnalysis(RunListener.NONE);
      run.replay(analysis::feed);
      runs.add(
          new CompletedRun(
              new RunId(runs.size() + 1L), run.header().asRecorded(), analysis.finish()));
    }
    return List.copyOf(runs);
  }
}
