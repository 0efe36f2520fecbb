package org.krunlab.core.experiment.capsule;

import java.util.List;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.RunId;
import org.krunlab.core.experiment.RunStore;
import org.krunlab.core.experiment.record.ExperimentId;

/** The last step of taking a capsule into the store. */
public interface Intake {

  /**
   * What was taken.
   *
   * @param runs in the order of the capsule
   */
  record Taken(List<RunId> runs, List<ExperimentId> experiments) {
    public Taken {
      runs = List.copyOf(runs);
      experiments = List.copyOf(experiments);
    }
  }

  /**
   * Lists the runs, keeps what they were made of and the experiments they belong to: all of it, or
   * nothing. Where the process dies meanwhile, the next one that opens the store finishes it or
   * takes it back.
   *
   * @param staged a recording of the store for each run of the capsule, written to its end
   * @throws org.krunlab.core.experiment.LabException where the store cannot be written; nothing is
   *     taken then
   * @throws org.krunlab.core.experiment.CancelledException on cancel; nothing is taken then
   */
  Taken take(Capsule capsule, List<RunStore.Recording> staged, CancelToken cancel);
}
