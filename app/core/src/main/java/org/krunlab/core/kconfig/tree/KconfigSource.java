package org.krunlab.core.kconfig.tree;

import java.util.Map;
import org.krunlab.core.kconfig.Dialect;
import org.krunlab.core.kconfig.FilePort;
import org.krunlab.core.kconfig.ShellPort;

/**
 * All that a tree is read from.
 *
 * @param root the first file
 * @param environment the variables the tree can use
 * @param dialect which tool's rules hold
 */
public record KconfigSource(
    String root,
    FilePort files,
    ShellPort shell,
    Map<String, String> environment,
    Dialect dialect) {
  private static final String PREFIX_VARIABLE = "CONFIG_";

  /** Copies the environment. */
  public KconfigSource {
    environment = Map.copyOf(environment);
  }

  /**
   * What stands before a symbol's name in a configuration file: {@code CONFIG_}, or the variable of
   * that name.
   */
  public String prefix() {
    return environment.getOrDefault(PREFIX_VARIABLE, PREFIX_VARIABLE);
  }
}
