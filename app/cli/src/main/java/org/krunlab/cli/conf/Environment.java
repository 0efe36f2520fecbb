package org.krunlab.cli.conf;

import java.util.Map;
import java.util.Optional;

/**
 * The environment variables of a call.
 *
 * @param all every one of them
 */
record Environment(Map<String, String> all) {
  Environment {
    all = Map.copyOf(all);
  }

  Optional<String> find(String name) {
    return Optional.ofNullable(all.get(name));
  }

  /** The variable, or an empty text. */
  String get(String name) {
    return all.getOrDefault(name, "");
  }

  /** The file that holds the configuration. */
  String configFile() {
    return all.getOrDefault("KCONFIG_CONFIG", ".config");
  }
}
