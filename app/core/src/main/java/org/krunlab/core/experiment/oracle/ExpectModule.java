package org.krunlab.core.experiment.oracle;

import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.CancelledException;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.ModuleFile;
import org.krunlab.core.experiment.ModuleInputs;
import org.krunlab.core.experiment.ModuleSource;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.RuntimeOption;
import org.krunlab.core.wasm.ModuleInspector;

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
    ModuleFile module = modules.read(profile.module());
    if (RuntimeOption.WAMR_MULTI_MODULE.isOn(profile) && importsFromOthers(module)) {
      return Expectation.notRun("it imports from other modules, which only the guest links");
    }
    return oracle.run(module, ModuleInputs.of(profile), bounds, cancel);
  }

  private static boolean importsFromOthers(ModuleFile module) {
    return module.isWasm()
        && ModuleInspector.inspect(module)
            .features()
            .filter(features -> !features.foreign().isEmpty())
            .isPresent();
  }
}
