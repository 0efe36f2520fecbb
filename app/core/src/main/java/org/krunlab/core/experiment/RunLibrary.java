package org.krunlab.core.experiment;

import org.krunlab.core.measure.RunAnalysis;
import org.krunlab.core.measure.RunListener;

/** Opens stored runs: what is shown of a run is derived from its stream each time. */
public final class RunLibrary {
  private final RunStore store;

  public RunLibrary(RunStore store) {
    this.store = store;
  }

  /**
   * @throws LabException where there is no such run or its stream is damaged
   */
  public CompletedRun open(RunId id) {
    return open(id, RunListener.NONE);
  }

  /** Opens a run and tells its events along the way, as they were told when it was made. */
  public CompletedRun open(RunId id, RunListener listener) {
    RunStore.Entry entry = store.find(id);
    var analysis = new RunAnalysis(listener);
    store.replay(id, analysis::feed);
    return new CompletedRun(id, entry.header(), analysis.finish());
  }
}
