package org.krunlab.core.experiment.record;

import java.util.List;
import org.krunlab.core.experiment.repeat.RepeatJournal;

/** Keeps experiments: what was asked, and each run as it is made. */
public interface Experiments {

  /**
   * An experiment in the store, with the journal of its runs.
   *
   * @param journal each run that is added to it is on the disk when that returns
   */
  record Kept(ExperimentId id, Experiment experiment, RepeatJournal journal) {}

  /**
   * Begins one; what was asked is on the disk when this returns.
   *
   * @throws org.krunlab.core.experiment.LabException where it cannot be written
   */
  Kept begin(Experiment experiment);

  /**
   * Opens one, such as to go on with it.
   *
   * @throws org.krunlab.core.experiment.LabException where there is none of that number, or it is
   *     damaged
   */
  Kept open(ExperimentId id);

  /** All that can be read, the newest first. */
  List<Kept> list();
}
