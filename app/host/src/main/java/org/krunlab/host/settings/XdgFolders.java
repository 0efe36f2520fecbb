package org.krunlab.host.settings;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Krunlab's folders by the XDG base directory specification.
 *
 * @param config for settings and profiles
 * @param data for the store of runs
 * @param cache for what can be had again
 * @param state for the log
 * @see <a href="https://specifications.freedesktop.org/basedir-spec/latest/">Specification</a>
 */
public record XdgFolders(Path config, Path data, Path cache, Path state) {
  private static final String NAME = "krunlab";

  public static XdgFolders of(Map<String, String> environment, Path home) {
    return new XdgFolders(
        folder(environment, "XDG_CONFIG_HOME", home.resolve(".config")),
        folder(environment, "XDG_DATA_HOME", home.resolve(".local/share")),
        folder(environment, "XDG_CACHE_HOME", home.resolve(".cache")),
        folder(environment, "XDG_STATE_HOME", home.resolve(".local/state")));
  }

  /** The user's own. */
  public static XdgFolders usual() {
    return of(System.getenv(), Path.of(System.getProperty("user.home")));
  }

  public Path settingsFile() {
    return config.resolve("settings.json");
  }

  /** The trees whose commands may run. */
  public Path trustedTrees() {
    return config.resolve("trusted-trees");
  }

  /** What went wrong in the window in ways that no code foresaw. */
  public Path logFile() {
    return state.resolve("krunlab.log");
  }

  public Path profiles() {
    return config.resolve("profiles");
  }

  /** By the specification a relative path there is to be ignored. */
  private static Path folder(Map<String, String> environment, String variable, Path fallback) {
    return Optional.ofNullable(environment.get(variable))
        .filter(text -> !text.isEmpty())
        .map(Path::of)
        .filter(Path::isAbsolute)
        .orElse(fallback)
        .resolve(NAME);
  }
}
