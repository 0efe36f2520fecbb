package org.krunlab.core.kconfig.tree;

import java.util.Arrays;
import java.util.BitSet;
import org.krunlab.core.kconfig.expr.Expr;
import org.krunlab.core.kconfig.expr.SymbolType;

/** Which symbols look at which: the way a change takes through a tree. */
public final class Dependents {
  private final int[][] direct;

  private Dependents(int[][] direct) {
    this.direct = direct;
  }

  static Dependents of(KconfigTree tree) {
    BitSet[] sets = new BitSet[tree.symbols().size()];
    Arrays.setAll(sets, i -> new BitSet());
    for (Symbol symbol : tree.symbols()) {
      if (symbol.isDefined()) {
        addUses(symbol, tree.modules(), sets);
      }
    }
    int[][] direct = new int[sets.length][];
    Arrays.setAll(direct, i -> sets[i].stream().toArray());
    return new Dependents(direct);
  }

  private static void addUses(Symbol user, Symbol modules, BitSet[] sets) {
    add(user, user.dependency(), sets);
    add(user, user.reverseDependency(), sets);
    add(user, user.implication(), sets);
    user.prompts().forEach(prompt -> add(user, prompt.condition(), sets));
    for (Property.Default value : user.defaults()) {
      add(user, value.condition(), sets);
      add(user, value.value(), sets);
    }
    for (Property.Range range : user.ranges()) {
      add(user, range.condition(), sets);
      sets[range.low().index()].set(user.index());
      sets[range.high().index()].set(user.index());
    }
    for (Symbol member : user.members()) {
      sets[member.index()].set(user.index());
      sets[user.index()].set(member.index());
    }
    if (user.type() == SymbolType.TRISTATE || user.isChoice()) {
      sets[modules.index()].set(user.index());
    }
  }

  private static void add(Symbol user, Expr<Symbol> e, BitSet[] sets) {
    e.forEachSymbol(used -> sets[used.index()].set(user.index()));
  }

  /**
   * All symbols, each after those it depends on, except among the values of one choice. Computing
   * values in this order needs no deep recursion.
   */
  int[] order() {
    int[] order = new int[direct.length];
    int free = order.length;
    boolean[] seen = new boolean[direct.length];
    int[] path = new int[direct.length];
    int[] next = new int[direct.length];
    for (int start = 0; start < direct.length; start++) {
      if (seen[start]) {
        continue;
      }
      seen[start] = true;
      int depth = 0;
      path[0] = start;
      while (depth >= 0) {
        int at = path[depth];
        if (next[at] == direct[at].length) {
          order[--free] = at;
          depth--;
        } else {
          int child = direct[at][next[at]++];
          if (!seen[child]) {
            seen[child] = true;
            path[++depth] = child;
          }
        }
      }
    }
    return order;
  }

  /** The symbol itself and all whose value or visibility its value can have a say in. */
  public BitSet reachedFrom(Symbol symbol) {
    BitSet reached = new BitSet(direct.length);
    int[] pending = new int[direct.length];
    int count = 0;
    pending[count++] = symbol.index();
    reached.set(symbol.index());
    while (count > 0) {
      for (int next : direct[pending[--count]]) {
        if (!reached.get(next)) {
          reached.set(next);
          pending[count++] = next;
        }
      }
    }
    return reached;
  }
}
