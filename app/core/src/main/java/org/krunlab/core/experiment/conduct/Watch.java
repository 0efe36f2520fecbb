package org.krunlab.core.experiment.conduct;

import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.Progress;
import org.krunlab.core.experiment.record.ExperimentId;
import org.krunlab.core.experiment.repeat.RepeatPlan;

/** Who looks on while an experiment is made. Called on the thread that makes it. */
public interface Watch extends Progress.Listener {
  /** What can be built is built; the boots begin. */
  default void begun(ExperimentId id, RepeatPlan plan) {}

  /** One more run that counts. */
  default void made(int variant, CompletedRun run) {}
}
