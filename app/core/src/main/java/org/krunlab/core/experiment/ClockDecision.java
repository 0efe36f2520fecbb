package org.krunlab.core.experiment;

import org.krunlab.core.model.ClockChoice;
import org.krunlab.core.model.Profile;

/** Settles whether a guest is told how fast its time stamp counter counts. */
public final class ClockDecision {
  private ClockDecision() {}

  /**
   * @throws LabException where it is wanted and the engine's counter need not be the host's
   */
  public static boolean isGiven(Profile profile) {
    if (profile.clock() == ClockChoice.GIVEN && profile.engine().isQemu()) {
      throw LabException.input(
          "The host can tell a guest the frequency of its clock in libkrun only, whose guests see"
              + " the host's own counter; choose engine libkrun, or clock calibrated for "
              + profile.engine().label()
              + ".");
    }
    return profile.clock() == ClockChoice.GIVEN;
  }
}
