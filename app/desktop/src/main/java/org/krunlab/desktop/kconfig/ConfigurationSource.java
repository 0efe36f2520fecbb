package org.krunlab.desktop.kconfig;

import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.Progress;
import org.krunlab.core.kconfig.value.Configuration;
import org.krunlab.core.model.Profile;

/** Gives the configuration that a profile's own values are laid upon. */
@FunctionalInterface
public interface ConfigurationSource {
  /**
   * Fetches sources where needed, reads the tree and applies what runtime and engine need.
   *
   * @throws org.krunlab.core.experiment.LabException where sources cannot be had or do not parse
   * @throws org.krunlab.core.experiment.CancelledException on cancel
   */
  Configuration base(Profile profile, Progress.Listener progress, CancelToken cancel);
}
