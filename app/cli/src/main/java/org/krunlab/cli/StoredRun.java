package org.krunlab.cli;

import org.krunlab.core.experiment.CapsuleArchive.CapsuleRun;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.RunHeader;
import org.krunlab.core.experiment.VmEngine;

/** A run of the store, as a capsule takes it. */
record StoredRun(Session session, CompletedRun run) implements CapsuleRun {
  @Override
  public RunHeader header() {
    return run.header();
  }

  @Override
  public void replay(VmEngine.StreamSink sink) {
    session.lab().store().replay(run.id(), sink);
  }
}
