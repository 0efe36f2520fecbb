package org.krunlab.core.experiment.sweep;

import java.util.Optional;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.model.Profile;

/** Keeps what options cost, by the profile they were found out with. */
public interface PriceLists {
  /**
   * Keeps a list in place of an older one of the same profile; it is on the disk when this returns.
   *
   * @throws LabException where it cannot be written
   */
  void keep(PriceList list);

  /** The list of a profile, whatever it is called; empty where none was made. */
  Optional<PriceList> find(Profile profile);
}
