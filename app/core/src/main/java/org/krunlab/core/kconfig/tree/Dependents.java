package org.krunlab.core.kconfig.tree;

import java.util.BitSet;

/** Which symbols look at which: the way a change takes through a tree. */
public final class Dependents {
  /** Where in {@link #users} those of each symbol begin; one more entry than symbols. */
  private final int[] begins;

  /** For each symbol those that look at it. */
  private final int[] users;

  Dependents(int[] begins, int[] users) {
    this.begins = begins;
    this.users = users;
  }

  /** Where the users of a symbol begin; they end where those of the next one begin. */
  int begin(int symbol) {
    return begins[symbol];
  }

  int user(int place) {
    return users[place];
  }

  /** The symbol itself and all whose value or visibility its value can have a say in. */
  public BitSet reachedFrom(Symbol symbol) {
    int symbols = begins.length - 1;
    BitSet reached = new BitSet(symbols);
    int[] pending = new int[symbols];
    int count = 0;
    pending[count++] = symbol.index();
    reached.set(symbol.index());
    while (count > 0) {
      int at = pending[--count];
      for (int i = begins[at]; i < begins[at + 1]; i++) {
        if (!reached.get(users[i])) {
          reached.set(users[i]);
          pending[count++] = users[i];
        }
      }
    }
    return reached;
  }
}
