package org.krunlab.core.kconfig.value;

import java.util.List;
import org.krunlab.core.kconfig.tree.Symbol;

/**
 * Something that keeps a symbol from being set.
 *
 * @param sentence what it is
 * @param symbols what would have to change
 */
public record Obstacle(String sentence, List<Symbol> symbols) {
  /** Copies the list. */
  public Obstacle {
    symbols = List.copyOf(symbols);
  }
}
