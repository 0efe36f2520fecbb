package org.krunlab.desktop.kconfig.tree;

import org.krunlab.core.kconfig.tree.MenuNode;

/**
 * An entry as it stands in the list; what it shows follows from the snapshot.
 *
 * @param depth how far it is indented, from 0
 * @param parent whether there are rows to show under it
 * @param open whether they are shown
 * @param found whether a search found it, as opposed to showing where something found is
 */
public record Row(MenuNode node, int depth, boolean parent, boolean open, boolean found) {
  /** The place of its entry in the tree, which stays when values change. */
  public int id() {
    return node.id();
  }
}
