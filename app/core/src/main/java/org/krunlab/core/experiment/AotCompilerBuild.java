package org.krunlab.core.experiment;

import java.nio.file.Path;
import java.util.Optional;

/** Makes wamrc, WAMR's ahead-of-time compiler, from the sources the guest's runtime comes from. */
public interface AotCompilerBuild {
  /** The one in use: named by a setting, on the search path or built here, in this order. */
  Optional<Path> found();

  /**
   * Builds it, or gives the one built of the same revision before. That takes some minutes.
   *
   * @throws LabException where something needed is missing, with the way to get it, or the build
   *     fails, with its first error
   * @throws CancelledException on cancel; nothing of the build is left
   */
  Path build(ImageBuilder.Listener listener, CancelToken cancel);
}
