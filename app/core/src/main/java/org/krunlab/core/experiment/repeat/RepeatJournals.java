package org.krunlab.core.experiment.repeat;

import java.nio.file.Path;
import java.util.Optional;

/** Journals that outlive the process. */
public interface RepeatJournals {

  /** A journal with the plan that it is of. */
  interface Kept extends RepeatJournal {
    RepeatPlan plan();
  }

  /**
   * Opens one that was begun; empty where there is no such file.
   *
   * @throws org.krunlab.core.experiment.LabException where the file is no journal
   */
  Optional<Kept> open(Path file);

  /** Begins one; the plan is on the disk when this returns. */
  Kept begin(Path file, RepeatPlan plan);
}
