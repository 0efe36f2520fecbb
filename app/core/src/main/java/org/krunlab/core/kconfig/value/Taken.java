package org.krunlab.core.kconfig.value;

import java.util.List;
import org.krunlab.core.kconfig.file.ConfigLine;
import org.krunlab.core.kconfig.file.ConfigWarning;

/**
 * What became of a configuration file that was read into a tree.
 *
 * @param unknown assignments to symbols the tree does not have
 * @param warnings what was odd about the file
 */
public record Taken(List<ConfigLine> unknown, List<ConfigWarning> warnings) {
  /** Copies both lists. */
  public Taken {
    unknown = List.copyOf(unknown);
    warnings = List.copyOf(warnings);
  }
}
