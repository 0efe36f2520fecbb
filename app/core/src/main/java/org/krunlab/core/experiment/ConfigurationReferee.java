package org.krunlab.core.experiment;

import java.util.SequencedMap;

/** The build's own Kconfig, which has the last word on what a configuration means. */
public interface ConfigurationReferee {
  /**
   * Has the build resolve all layers of a configuration, and builds nothing.
   *
   * @return the values in force by symbol without {@code CONFIG_}, unquoted; {@code n} for what is
   *     off
   * @throws LabException where sources or tools cannot be had, or the layers contradict each other
   * @throws CancelledException on cancel
   */
  SequencedMap<String, String> resolve(
      BuildRequest request, ImageBuilder.Listener listener, CancelToken cancel);
}
