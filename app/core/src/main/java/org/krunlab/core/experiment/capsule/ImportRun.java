package org.krunlab.core.experiment.capsule;

import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.RunRecorder;
import org.krunlab.core.experiment.RunStore;
import org.krunlab.core.measure.RunListener;

/** Takes a run from a capsule into the store, through the same pipeline as a live one. */
public final class ImportRun {
  private final RunRecorder recorder;

  public ImportRun(RunStore store) {
    this.recorder = new RunRecorder(store);
  }

  /** The run is labelled as recorded from here on. */
  public CompletedRun take(CapsuleRun run, RunListener listener) {
    try (RunRecorder.Staged staged =
        recorder.stage(run.header().asRecorded(), listener, run::replay)) {
      return staged.commit();
    }
  }
}
