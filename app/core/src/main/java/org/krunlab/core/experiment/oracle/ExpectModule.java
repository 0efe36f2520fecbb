package org.krunlab.core.experiment.oracle;

import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.CancelledException;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.ModuleInputs;
import org.krunlab.core.experiment.ModuleSource;
import org.krunlab.core.experiment.oracle.Expectation.Ending;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.RuntimeOption;

/** Finds out what a profile's module ought to do. */
public final class ExpectModule {
  private final ModuleSource modules;
  private final Oracle oracle;

  public ExpectModule(ModuleSource modules, Oracle oracle) {
    this.modules = modules;
    this.oracle = oracle;
  }

  /**
   * Runs the module in the oracle, with what the profile gives it.
   *
   * @throws LabException where there is no such module, or a file for it cannot be read
   * @throws CancelledException on cancel
   */
  public Expectation of(Profile profile, Bounds bounds, CancelToken cancel) {
    Expectation expected =
        oracle.run(modules.read(profile.module()), ModuleInputs.of(profile), bounds, cancel);
    return expected.ending() == Ending.REFUSED && RuntimeOption.WAMR_MULTI_MODULE.isOn(profile)
        ? Expectation.notRun("it links no module with others, as this image does")
        : expected;
  }
}
