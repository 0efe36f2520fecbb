package org.krunlab.core.experiment;

import org.krunlab.core.model.ClockChoice;
import org.krunlab.core.model.Engine;
import org.krunlab.core.model.Profile;

/** Refuses a clock told by the host where it would not be the guest's. */
final class ClockDecision {
  private ClockDecision() {}

  /**
   * @throws LabException where it is wanted and the engine's counter need not be the host's
   */
  static void require(Profile profile) {
    if (profile.clock() == ClockChoice.GIVEN && profile.engine() != Engine.LIBKRUN) {
      throw LabException.input(
          "The host can tell a guest the frequency of its clock in libkrun only, whose guests see"
              + " the host's own counter; choose engine libkrun, or clock calibrated for "
              + profile.engine().label()
              + ".");
    }
  }
}
