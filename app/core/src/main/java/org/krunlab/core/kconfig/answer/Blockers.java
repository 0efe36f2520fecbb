package org.krunlab.core.kconfig.answer;

import java.util.List;
import org.krunlab.core.kconfig.tree.Symbol;
import org.krunlab.core.kconfig.value.Configuration;

/**
 * What keeps a symbol from being set: sets of conditions, the smallest first. As soon as all of one
 * set are met, and those that are met now still are, it can be set; and no part of a set would do.
 *
 * @param alternatives empty when nothing is in the way
 */
public record Blockers(Symbol symbol, List<List<Blocker>> alternatives) {

  /** Copies the lists. */
  public Blockers {
    alternatives = alternatives.stream().map(List::copyOf).toList();
  }

  /** What keeps the symbol from being changed at all. */
  public static Blockers of(Configuration configuration, Symbol symbol) {
    return new Blockers(symbol, new BlockerFinder(configuration, symbol).toAnything());
  }

  /** What keeps the symbol from being set to that value. */
  public static Blockers of(Configuration configuration, Symbol symbol, String value) {
    return new Blockers(symbol, new BlockerFinder(configuration, symbol).to(value));
  }

  /** Whether anything is in the way. */
  public boolean isBlocked() {
    return !alternatives.isEmpty();
  }
}
