package org.krunlab.core.experiment.capsule;

import java.util.Optional;
import org.krunlab.core.experiment.RunHeader;
import org.krunlab.core.experiment.VmEngine;

/** A run in a capsule, whole. */
public interface CapsuleRun {
  RunHeader header();

  void replay(VmEngine.StreamSink sink);

  /** The figures that stand beside it, as JSON; empty where none do. */
  default Optional<String> derived() {
    return Optional.empty();
  }
}
