package org.krunlab.core.kconfig.tree;

import java.util.Arrays;
import java.util.BitSet;
import org.krunlab.core.kconfig.expr.Expr;
import org.krunlab.core.kconfig.expr.SymbolType;

/** Which symbols look at which: the way a change takes through a tree. */
public final class Dependents {
  /** Where in {@link #users} those of each symbol begin; one more entry than symbols. */
  private final int[] begins;

  /** For each symbol those that look at it, in ascending order. */
  private final int[] users;

  private Dependents(int[] begins, int[] users) {
    this.begins = begins;
    this.users = users;
  }

  static Dependents of(KconfigTree tree) {
    Uses uses = new Uses(tree.symbols().size());
    for (Symbol symbol : tree.symbols()) {
      if (symbol.isDefined()) {
        uses.addAll(symbol, tree.modules());
      }
    }
    return uses.sorted();
  }

  /** Pairs of a used symbol and its user as they are found. */
  private static final class Uses {
    private final int[] counts;
    private final int[] lastUser;
    private long[] pairs = new long[1024];
    private int size;

    Uses(int symbols) {
      counts = new int[symbols + 1];
      lastUser = new int[symbols];
      Arrays.fill(lastUser, -1);
    }

    void addAll(Symbol user, Symbol modules) {
      add(user, user.dependency());
      add(user, user.reverseDependency());
      add(user, user.implication());
      for (Property.Prompt prompt : user.prompts()) {
        addCondition(user, prompt);
      }
      for (Property.Default value : user.defaults()) {
        addCondition(user, value);
        add(user, value.value());
      }
      for (Property.Range range : user.ranges()) {
        addCondition(user, range);
        add(user, range.low());
        add(user, range.high());
      }
      for (Symbol member : user.members()) {
        add(user, member);
        append(user.index(), member.index());
      }
      if (user.type() == SymbolType.TRISTATE || user.isChoice()) {
        add(user, modules);
      }
    }

    /** A condition that adds nothing to the dependency of its symbol was looked at with that. */
    private void addCondition(Symbol user, Property property) {
      if (!Expr.isSame(property.condition(), user.dependency())) {
        add(user, property.condition());
      }
    }

    private void add(Symbol user, Expr<Symbol> e) {
      switch (e) {
        case Expr.Always<Symbol>() -> {}
        case Expr.Never<Symbol>() -> {}
        case Expr.Ref<Symbol>(Symbol symbol) -> add(user, symbol);
        case Expr.Compare<Symbol> compare -> {
          add(user, compare.left());
          add(user, compare.right());
        }
        case Expr.Not<Symbol>(Expr<Symbol> inner) -> add(user, inner);
        case Expr.And<Symbol>(Expr<Symbol> left, Expr<Symbol> right) -> {
          add(user, left);
          add(user, right);
        }
        case Expr.Or<Symbol>(Expr<Symbol> left, Expr<Symbol> right) -> {
          add(user, left);
          add(user, right);
        }
      }
    }

    private void add(Symbol user, Symbol used) {
      if (lastUser[used.index()] != user.index()) {
        lastUser[used.index()] = user.index();
        append(used.index(), user.index());
      }
    }

    private void append(int used, int user) {
      if (size == pairs.length) {
        pairs = Arrays.copyOf(pairs, size * 2);
      }
      pairs[size++] = (long) used << Integer.SIZE | user;
      counts[used + 1]++;
    }

    Dependents sorted() {
      int[] begins = counts.clone();
      for (int i = 1; i < begins.length; i++) {
        begins[i] += begins[i - 1];
      }
      int[] next = begins.clone();
      int[] users = new int[size];
      for (int i = 0; i < size; i++) {
        users[next[(int) (pairs[i] >>> Integer.SIZE)]++] = (int) pairs[i];
      }
      for (int i = 0; i + 1 < begins.length; i++) {
        Arrays.sort(users, begins[i], begins[i + 1]);
      }
      return new Dependents(begins, users);
    }
  }

  /**
   * All symbols, each after those it depends on, except among the values of one choice. Computing
   * values in this order needs no deep recursion.
   */
  int[] order() {
    int symbols = begins.length - 1;
    int[] order = new int[symbols];
    int free = symbols;
    boolean[] seen = new boolean[symbols];
    int[] path = new int[symbols];
    int[] next = Arrays.copyOf(begins, symbols);
    for (int start = 0; start < symbols; start++) {
      if (seen[start]) {
        continue;
      }
      seen[start] = true;
      int depth = 0;
      path[0] = start;
      while (depth >= 0) {
        int at = path[depth];
        if (next[at] == begins[at + 1]) {
          order[--free] = at;
          depth--;
        } else {
          int user = users[next[at]++];
          if (!seen[user]) {
            seen[user] = true;
            path[++depth] = user;
          }
        }
      }
    }
    return order;
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
