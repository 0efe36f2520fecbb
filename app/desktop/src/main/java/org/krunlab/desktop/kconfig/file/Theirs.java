package org.krunlab.desktop.kconfig.file;

import org.krunlab.core.kconfig.edit.Merge;
import org.krunlab.core.kconfig.value.Configuration;
import org.krunlab.core.kconfig.value.UserEdit;

/**
 * What someone else made of the file while it was worked on here.
 *
 * @param bytes the file as it is now
 * @param configuration what it means
 * @param edit what they changed
 * @param merge their change joined with what was set here
 */
record Theirs(FileState bytes, Configuration configuration, UserEdit edit, Merge merge) {
  /** How many options they changed. */
  int changed() {
    return (int) edit.symbols().stream().filter(symbol -> !symbol.isChoice()).count();
  }
}
