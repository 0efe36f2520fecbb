package org.krunlab.host.capsule;

import org.krunlab.core.experiment.LabException;

/**
 * Why one capsule is not taken, as a sentence of what, where and what to do.
 *
 * @param name the file's
 */
record Refusal(String name) {

  /**
   * @param what without a period
   * @param todo without a period
   */
  LabException of(String what, String todo) {
    return LabException.input("%s is refused: %s; %s.".formatted(name, what, todo));
  }

  /** It is not as it was written, or was never written by Krunlab. */
  LabException damaged(String what) {
    return of("it is damaged or was changed, " + what, "get the whole file again");
  }

  LabException damaged(String what, Exception cause) {
    LabException refused = damaged(what);
    refused.addSuppressed(cause);
    return refused;
  }

  LabException noCapsule(String why) {
    return of("it is no capsule, or one that was cut off: " + why, "choose a whole .krunlab file");
  }
}
