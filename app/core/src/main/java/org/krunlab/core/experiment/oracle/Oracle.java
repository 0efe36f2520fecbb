package org.krunlab.core.experiment.oracle;

import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.CancelledException;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.ModuleFile;
import org.krunlab.core.experiment.ModuleInput;

/** Runs modules in a runtime that shares nothing with those of the guests. */
@FunctionalInterface
public interface Oracle {
  /**
   * Runs a module to its end or to the bounds. Whatever the module does, even where it is no valid
   * one, comes back as an expectation.
   *
   * @throws LabException where the module's files cannot be read
   * @throws CancelledException on cancel
   */
  Expectation run(ModuleFile module, ModuleInput input, Bounds bounds, CancelToken cancel);
}
