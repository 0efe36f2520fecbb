package org.krunlab.core.experiment;

import org.krunlab.core.kconfig.tree.KconfigTree;
import org.krunlab.core.kconfig.value.Configuration;
import org.krunlab.core.model.Profile;

/** Gives the Kconfig tree of the Unikraft revision and guest libraries that a profile names. */
public interface KconfigSource {
  /**
   * Fetches sources where needed and parses.
   *
   * @throws LabException where sources cannot be had or do not parse
   * @throws CancelledException on cancel
   */
  KconfigTree tree(Profile profile, Progress.Listener listener, CancelToken cancel);

  /**
   * The configuration that a profile's own values are laid upon: what its runtime and its engine
   * need.
   *
   * @throws LabException where sources cannot be had or do not parse
   * @throws CancelledException on cancel
   */
  Configuration base(Profile profile, Progress.Listener listener, CancelToken cancel);

  /**
   * All layers of a build, the user's and the twin's among them, as Krunlab's engine evaluates
   * them.
   *
   * @throws LabException where sources cannot be had or do not parse, or the layers contradict each
   *     other
   * @throws CancelledException on cancel
   */
  Configuration whole(BuildRequest request, Progress.Listener listener, CancelToken cancel);
}
