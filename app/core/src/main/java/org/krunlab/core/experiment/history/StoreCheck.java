package org.krunlab.core.experiment.history;

import java.util.List;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.Progress;

/** Finds out whether all that is kept is still what was stored. */
public interface StoreCheck {

  /**
   * Reads every byte of the store and changes nothing, but that a database of an older Krunlab is
   * brought up to date as by any use of it.
   *
   * @throws org.krunlab.core.experiment.CancelledException on cancel
   */
  Soundness check(Progress.Listener progress, CancelToken cancel);

  /**
   * Puts what is damaged aside, under another name and as it was found, and what there is of it
   * elsewhere in its place. What there is nowhere else stays as it is.
   *
   * @return what was done, a sentence each; empty where there was nothing to do
   * @throws org.krunlab.core.experiment.LabException where something cannot be put aside; it stays
   *     as it is then
   */
  List<String> mend();
}
