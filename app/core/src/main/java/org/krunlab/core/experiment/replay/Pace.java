package org.krunlab.core.experiment.replay;

import org.krunlab.core.measure.stream.HostInstant;

/** Decides when what happened in a recorded run is told. */
@FunctionalInterface
public interface Pace {
  /** As fast as the stream can be read. */
  Pace AT_ONCE = at -> {};

  /**
   * Returns when that moment of the run has come.
   *
   * @throws org.krunlab.core.experiment.CancelledException on cancel
   */
  void await(HostInstant at);
}
