package org.krunlab.core.kconfig.tree;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Which symbols look at which: the way a change takes through a tree. */
public final class Dependents {
  /** Where in {@link #users} those of each symbol begin; one more entry than symbols. */
  private final int[] begins;

  /** For each symbol those that look at it. */
  private final int[] users;

  /** The same the other way round, made when it is first asked for. */
  private volatile @Nullable Dependents reversed;

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
    return reachedFrom(symbol, null);
  }

  /** As {@link #reachedFrom(Symbol)}, by ways that stay among the symbols of {@code within}. */
  public BitSet reachedFrom(Symbol symbol, @Nullable BitSet within) {
    int symbols = begins.length - 1;
    BitSet reached = new BitSet(symbols);
    int[] pending = new int[symbols];
    int count = 0;
    pending[count++] = symbol.index();
    reached.set(symbol.index());
    while (count > 0) {
      int at = pending[--count];
      for (int i = begins[at]; i < begins[at + 1]; i++) {
        if (!reached.get(users[i]) && (within == null || within.get(users[i]))) {
          reached.set(users[i]);
          pending[count++] = users[i];
        }
      }
    }
    return reached;
  }

  /** The symbol itself and all that can have a say in its value or visibility. */
  public BitSet reaching(Symbol symbol) {
    Dependents backwards = reversed;
    if (backwards == null) {
      backwards = reverse();
      reversed = backwards;
    }
    return backwards.reachedFrom(symbol);
  }

  private Dependents reverse() {
    int symbols = begins.length - 1;
    int[] reversedBegins = new int[symbols + 1];
    for (int i = 0; i < begins[symbols]; i++) {
      reversedBegins[users[i] + 1]++;
    }
    for (int i = 0; i < symbols; i++) {
      reversedBegins[i + 1] += reversedBegins[i];
    }
    int[] next = reversedBegins.clone();
    int[] used = new int[begins[symbols]];
    for (int symbol = 0; symbol < symbols; symbol++) {
      for (int i = begins[symbol]; i < begins[symbol + 1]; i++) {
        used[next[users[i]]++] = symbol;
      }
    }
    return new Dependents(reversedBegins, used);
  }
}
