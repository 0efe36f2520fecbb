package org.krunlab.desktop;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code krunlab menuconfig} was told.
 *
 * @param tree the folder of the tree, or its first file
 * @param config the configuration to work on; null for where the tree's own tools keep it
 */
record MenuconfigArguments(Path tree, @Nullable Path config) {
  static final String COMMAND = "menuconfig";
  static final String USAGE =
      """
      Usage: krunlab menuconfig [--tree DIR] [--config FILE]
      Opens the options of any Kconfig tree in a window.
        --tree DIR     The folder that has the tree's Kconfig or Config.uk, or its first file;
                       by default this folder.
        --config FILE  The configuration to read and to save; by default the tree's .config.
      """;

  /**
   * Reads what follows the command.
   *
   * @throws IllegalArgumentException with a sentence where it cannot be understood
   */
  static MenuconfigArguments of(List<String> arguments) {
    Path tree = Path.of("");
    Path config = null;
    for (int i = 0; i < arguments.size(); i += 2) {
      String name = arguments.get(i);
      if (!name.equals("--tree") && !name.equals("--config")) {
        throw new IllegalArgumentException("menuconfig does not know '" + name + "'.");
      }
      if (i + 1 == arguments.size()) {
        throw new IllegalArgumentException(name + " needs a path after it.");
      }
      Path value = Path.of(arguments.get(i + 1));
      if (name.equals("--tree")) {
        tree = value;
      } else {
        config = value.toAbsolutePath();
      }
    }
    return new MenuconfigArguments(tree.toAbsolutePath().normalize(), config);
  }
}
