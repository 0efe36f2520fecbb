package org.krunlab.core.experiment;

import org.krunlab.core.measure.RunListener;

/** Takes a run from a capsule into the store, through the same pipeline as a live one. */
public final class ImportRun {
  private final RunRecorder recorder;

  public ImportRun(RunStore store) {
    this.recorder = new RunRecorder(store);
  }

  /** The run is labelled as recorded from here on. */
  public CompletedRun take(CapsuleArchive.CapsuleRun run, RunListener listener) {
    return recorder.record(run.header().asRecorded(), listener, run::replay);
  }
}
