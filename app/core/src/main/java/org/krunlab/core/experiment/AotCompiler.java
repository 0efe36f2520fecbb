package org.krunlab.core.experiment;

import java.util.Set;
import org.krunlab.core.model.RuntimeOption;

/** Compiles WebAssembly to the native code that WAMR's AOT runtime loads. */
@FunctionalInterface
public interface AotCompiler {
  /**
   * Compiles by wamrc, or gives what the same wamrc made of the same bytes for the same options
   * before.
   *
   * @param module a WebAssembly module
   * @param options what the image that is to run it has
   * @return the AOT module, named after it
   * @throws LabException where there is no wamrc (with the way to get it), or it refuses the module
   * @throws CancelledException on cancel
   */
  ModuleFile compile(ModuleFile module, Set<RuntimeOption> options, CancelToken cancel);
}
