package org.krunlab.host.build;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The environment of a build, which hangs as little as can be on who starts it. */
final class BuildEnvironment {
  /** Variables that a build may see; any other one could change what comes out. */
  private static final List<String> INHERITED =
      List.of("HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "PYENV_ROOT", "PYENV_VERSION");

  private BuildEnvironment() {}

  /**
   * @param all the variables of this process
   * @param searchPath the variable {@code PATH}
   */
  static Map<String, String> of(Map<String, String> all, String searchPath) {
    var environment = new HashMap<String, String>();
    all.forEach(
        (name, value) -> {
          if (INHERITED.contains(name) || name.startsWith("CCACHE_")) {
            environment.put(name, value);
          }
        });
    environment.put("PATH", searchPath);
    environment.put("LC_ALL", "C");
    return Map.copyOf(environment);
  }
}
