package org.krunlab.desktop.support;

import org.krunlab.core.experiment.BuildRequest;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.KconfigSource;
import org.krunlab.core.experiment.Progress;
import org.krunlab.core.kconfig.file.ConfigFile;
import org.krunlab.core.kconfig.tree.KconfigTree;
import org.krunlab.core.kconfig.value.Configuration;
import org.krunlab.core.model.Profile;

/** The made options with a profile's values upon them; nothing that a build would add. */
final class MadeKconfig implements KconfigSource {
  /** Configurations are held against each other only where they are of one tree. */
  private final Configuration defaults = MadeOptions.defaults();

  @Override
  public KconfigTree tree(Profile profile, Progress.Listener listener, CancelToken cancel) {
    return defaults.tree();
  }

  @Override
  public Configuration base(Profile profile, Progress.Listener listener, CancelToken cancel) {
    return defaults;
  }

  @Override
  public Configuration whole(BuildRequest request, Progress.Listener listener, CancelToken cancel) {
    var lines = new StringBuilder();
    request
        .profile()
        .kconfig()
        .forEach(
            (name, value) ->
                lines.append("CONFIG_").append(name).append('=').append(value).append('\n'));
    return Configuration.of(defaults.tree(), ConfigFile.read(lines.toString(), "CONFIG_"));
  }
}
