package org.krunlab.core.kconfig.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.krunlab.core.kconfig.expr.Expr;
import org.krunlab.core.kconfig.expr.SymbolType;

/**
 * What each symbol looks at, gathered once: who depends on whom, and in which order values are
 * computed without deep recursion. A choice and its values count as one.
 */
final class Dependencies {
  private final List<Symbol> symbols;
  private final int[] lastUser;
  private final int[] counts;
  private long[] pairs = new long[1024];
  private int size;
  private boolean recursionLikely;

  private Dependencies(List<Symbol> symbols) {
    this.symbols = symbols;
    this.lastUser = new int[symbols.size()];
    this.counts = new int[symbols.size() + 1];
    Arrays.fill(lastUser, -1);
  }

  /**
   * What was found.
   *
   * @param order all symbols, each after those it depends on, but for the values of one choice and
   *     where symbols depend on each other
   * @param mayRecur whether some symbol may depend on itself; if not, none does
   */
  record Found(Dependents dependents, List<Symbol> order, boolean mayRecur) {}

  static Found of(List<Symbol> symbols, Symbol modules) {
    Dependencies all = new Dependencies(symbols);
    for (Symbol symbol : symbols) {
      if (symbol.isDefined()) {
        all.addAll(symbol, modules);
      }
    }
    Dependents dependents = all.dependents();
    List<Symbol> order = new ArrayList<>(symbols.size());
    boolean complete = all.order(dependents, order);
    return new Found(dependents, List.copyOf(order), all.recursionLikely || !complete);
  }

  private void addAll(Symbol user, Symbol modules) {
    add(user, user.dependency());
    add(user, user.reverseDependency());
    add(user, user.implication());
    for (Property.Prompt prompt : user.prompts()) {
      addCondition(user, prompt);
    }
    for (Property.Default value : user.defaults()) {
      addCondition(user, value);
      if (!user.isChoice()) {
        add(user, value.value());
      }
    }
    for (Property.Range range : user.ranges()) {
      addCondition(user, range);
      add(user, range.low());
      add(user, range.high());
    }
    for (Symbol member : user.members()) {
      append(member, user);
      append(user, member);
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
    e.forEachSymbol(used -> add(user, used));
  }

  private void add(Symbol user, Symbol used) {
    if (used.kind() == Symbol.Kind.CONSTANT) {
      return; // Nothing follows from what never changes.
    }
    if (lastUser[used.index()] == user.index()) {
      return;
    }
    lastUser[used.index()] = user.index();
    boolean onItsChoice = user.choice().isPresent() && user.choice().get() == used;
    recursionLikely |= unit(user) == unit(used) && !onItsChoice;
    append(used, user);
  }

  private void append(Symbol used, Symbol user) {
    if (size == pairs.length) {
      pairs = Arrays.copyOf(pairs, size * 2);
    }
    pairs[size++] = (long) used.index() << Integer.SIZE | user.index();
    counts[used.index() + 1]++;
  }

  private static int unit(Symbol symbol) {
    return symbol.choice().orElse(symbol).index();
  }

  private Dependents dependents() {
    int[] begins = counts.clone();
    for (int i = 1; i < begins.length; i++) {
      begins[i] += begins[i - 1];
    }
    int[] next = begins.clone();
    int[] users = new int[size];
    for (int i = 0; i < size; i++) {
      users[next[(int) (pairs[i] >>> Integer.SIZE)]++] = (int) pairs[i];
    }
    return new Dependents(begins, users);
  }

  /**
   * Takes symbols, or choices with their values, for as long as there is one of which all it
   * depends on is taken; then whatever is left.
   *
   * @return whether nothing was left
   */
  private boolean order(Dependents dependents, List<Symbol> order) {
    int[] waitsFor = new int[symbols.size()];
    for (int i = 0; i < size; i++) {
      int used = unit(symbols.get((int) (pairs[i] >>> Integer.SIZE)));
      int user = unit(symbols.get((int) pairs[i]));
      waitsFor[user] += used == user ? 0 : 1;
    }
    int[] ready = new int[symbols.size()];
    int count = 0;
    for (Symbol symbol : symbols) {
      if (symbol.choice().isEmpty() && waitsFor[symbol.index()] == 0) {
        ready[count++] = symbol.index();
      }
    }
    for (int next = 0; next < count; next++) {
      Symbol taken = symbols.get(ready[next]);
      count = take(taken, dependents, waitsFor, ready, count, order);
      for (Symbol member : taken.members()) {
        count = take(member, dependents, waitsFor, ready, count, order);
      }
    }
    boolean complete = order.size() == symbols.size();
    if (!complete) {
      symbols.stream().filter(symbol -> waitsFor[unit(symbol)] > 0).forEach(order::add);
    }
    return complete;
  }

  private int take(
      Symbol taken,
      Dependents dependents,
      int[] waitsFor,
      int[] ready,
      int readyCount,
      List<Symbol> order) {
    int count = readyCount;
    order.add(taken);
    for (int i = dependents.begin(taken.index()); i < dependents.begin(taken.index() + 1); i++) {
      int user = unit(symbols.get(dependents.user(i)));
      if (user != unit(taken) && --waitsFor[user] == 0) {
        ready[count++] = user;
      }
    }
    return count;
  }
}
