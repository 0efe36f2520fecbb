package org.krunlab.core.experiment;

import org.krunlab.core.model.MemoryChoice;
import org.krunlab.core.model.Profile;

/** Refuses to lock the RAM of a guest that is none. */
final class MemoryDecision {
  private MemoryDecision() {}

  /**
   * @throws LabException where it is wanted and the engine has no machine
   */
  static void require(Profile profile) {
    if (profile.memory() == MemoryChoice.LOCKED && !profile.engine().isVm()) {
      throw LabException.input(
          "There is no guest's RAM to lock in "
              + profile.engine().label()
              + "; choose an engine with a machine, or memory on-demand.");
    }
  }
}
