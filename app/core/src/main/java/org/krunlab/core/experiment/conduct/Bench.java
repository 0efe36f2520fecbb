package org.krunlab.core.experiment.conduct;

import org.krunlab.core.experiment.BuiltImage;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.oracle.Expectation;
import org.krunlab.core.kconfig.value.Configuration;
import org.krunlab.core.model.BootManner;
import org.krunlab.core.model.Narration;
import org.krunlab.core.model.Profile;

/**
 * What an experiment is made with: a laboratory in the hands of a front end, which shows what is
 * being done and can stop each step.
 */
public interface Bench {
  /**
   * Builds an image, or finds it where it was built before.
   *
   * @throws org.krunlab.core.experiment.LabException where it cannot be built
   */
  BuiltImage build(Profile profile, Narration narration);

  /** All that is in force for a silent image, everything that the build adds included. */
  Configuration whole(Profile profile);

  /** What the module ought to do, by the oracle. */
  Expectation expect(Profile profile);

  /** Boots once; the run is in the store when this returns. */
  CompletedRun boot(Profile profile, BuiltImage image, Expectation expected, BootManner manner);
}
