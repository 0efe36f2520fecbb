package org.krunlab.core.experiment.history;

import java.util.List;

/** Keeps what was made of runs, so that a clean-up takes nothing away from under it. */
public interface References {

  /** The oldest first; one that was written again counts once. */
  List<Reference> all();

  /** Notes one; it is on the disk when this returns. */
  void note(Reference reference);
}
