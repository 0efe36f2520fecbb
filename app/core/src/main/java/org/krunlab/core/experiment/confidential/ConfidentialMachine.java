package org.krunlab.core.experiment.confidential;

import org.krunlab.core.experiment.BuiltImage;
import org.krunlab.core.experiment.LabException;

/** What this machine can say of confidential guests. */
public interface ConfidentialMachine {

  /**
   * Whether a technology can be used here.
   *
   * @param finding why, or why not, in a sentence
   */
  record Support(Technology technology, boolean usable, String finding) {}

  /** What the host says of the technology. */
  Support support(Technology technology);

  /**
   * The instructions of an image that leave the machine.
   *
   * @throws LabException where the image cannot be taken apart
   */
  Exits exits(BuiltImage image);
}
