package org.krunlab.core.experiment;

/** Builds unikernels, or finds them where the same one was built before. */
public interface ImageBuilder {

  /** Hears how a build goes on. Called on the builder's threads. */
  interface Listener extends Progress.Listener {
    /** A line of the build's own output. */
    default void output(String line) {}
  }

  /**
   * Fetches sources where needed, configures and builds. A build that fails or is cancelled leaves
   * nothing that looks finished.
   *
   * @throws LabException where it cannot; the sentence carries the first compiler error with its
   *     file and line
   * @throws CancelledException on cancel
   */
  BuiltImage build(BuildRequest request, Listener listener, CancelToken cancel);
}
