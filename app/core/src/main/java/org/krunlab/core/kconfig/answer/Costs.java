package org.krunlab.core.kconfig.answer;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.krunlab.core.kconfig.expr.Expr;
import org.krunlab.core.kconfig.expr.Relation;
import org.krunlab.core.kconfig.expr.SymbolType;
import org.krunlab.core.kconfig.expr.Tristate;
import org.krunlab.core.kconfig.tree.Property;
import org.krunlab.core.kconfig.tree.Symbol;
import org.krunlab.core.kconfig.value.Comparison;
import org.krunlab.core.kconfig.value.Configuration;

/**
 * How many changes it would take to bring each symbol to at least, or at most, a truth value, if
 * changes never undid each other. Real ways take about as many; what costs {@link #NEVER} here has
 * no way at all, because everything that could help was counted as possible.
 */
final class Costs {
  /** More than any way could cost. */
  static final int NEVER = 1 << 28;

  private static final int PASSES = 50;

  private final Configuration configuration;
  private final Symbol modules;
  private final int[] toModule;
  private final int[] toYes;
  private final int[] downToModule;
  private final int[] downToNo;
  private boolean changed;

  /**
   * @param focus the symbols to look at beside constants, along with all that has a say in them
   */
  Costs(Configuration configuration, BitSet focus) {
    this.configuration = configuration;
    this.modules = configuration.tree().modules();
    int size = configuration.tree().symbols().size();
    toModule = allNever(size);
    toYes = allNever(size);
    downToModule = allNever(size);
    downToNo = allNever(size);
    changed = true;
    List<Symbol> order =
        configuration.tree().dependencyOrder().stream()
            .filter(symbol -> focus.get(symbol.index()) || symbol.kind() == Symbol.Kind.CONSTANT)
            .toList();
    for (int pass = 0; changed && pass < PASSES; pass++) {
      changed = false;
      order.forEach(this::improve);
    }
  }

  private static int[] allNever(int size) {
    int[] all = new int[size];
    Arrays.fill(all, NEVER);
    return all;
  }

  /** What it takes for the symbol to be at least {@code level}. */
  int raise(Symbol symbol, Tristate level) {
    return level == Tristate.NO ? 0 : (level == Tristate.YES ? toYes : toModule)[symbol.index()];
  }

  /** What it takes for the symbol to be at most {@code level}. */
  int lower(Symbol symbol, Tristate level) {
    return level == Tristate.YES
        ? 0
        : (level == Tristate.NO ? downToNo : downToModule)[symbol.index()];
  }

  /** What it takes for the condition to be at least {@code level}. */
  int raise(Expr<Symbol> e, Tristate level) {
    return switch (e) {
      case Expr.Always<Symbol>() -> 0;
      case Expr.Never<Symbol>() -> level == Tristate.NO ? 0 : NEVER;
      case Expr.Ref<Symbol>(Symbol symbol) -> raise(symbol, level);
      case Expr.Not<Symbol>(Expr<Symbol> inner) -> lower(inner, level.not());
      case Expr.And<Symbol>(Expr<Symbol> left, Expr<Symbol> right) ->
          sum(raise(left, level), raise(right, level));
      case Expr.Or<Symbol>(Expr<Symbol> left, Expr<Symbol> right) ->
          Math.min(raise(left, level), raise(right, level));
      case Expr.Compare<Symbol> compare ->
          level == Tristate.NO
              ? 0
              : compare(compare, compare.relation(), compare.left(), compare.right());
    };
  }

  /** What it takes for the condition to be at most {@code level}. */
  int lower(Expr<Symbol> e, Tristate level) {
    return switch (e) {
      case Expr.Always<Symbol>() -> level == Tristate.YES ? 0 : NEVER;
      case Expr.Never<Symbol>() -> 0;
      case Expr.Ref<Symbol>(Symbol symbol) -> lower(symbol, level);
      case Expr.Not<Symbol>(Expr<Symbol> inner) -> raise(inner, level.not());
      case Expr.And<Symbol>(Expr<Symbol> left, Expr<Symbol> right) ->
          Math.min(lower(left, level), lower(right, level));
      case Expr.Or<Symbol>(Expr<Symbol> left, Expr<Symbol> right) ->
          sum(lower(left, level), lower(right, level));
      case Expr.Compare<Symbol>(Relation relation, Symbol left, Symbol right) -> {
        if (level == Tristate.YES) {
          yield 0;
        }
        Relation opposite = relation.opposite();
        yield compare(new Expr.Compare<>(opposite, left, right), opposite, left, right);
      }
    };
  }

  private int compare(Expr<Symbol> whole, Relation relation, Symbol left, Symbol right) {
    if (configuration.value(whole) != Tristate.NO) {
      return 0;
    }
    if (isFixed(right) && left.type().isLogic()) {
      return truthThat(relation, left, right);
    }
    return Math.min(anyChange(left), anyChange(right));
  }

  /** What it takes for a truth value to compare so to a constant. */
  private int truthThat(Relation relation, Symbol left, Symbol right) {
    int least = NEVER;
    for (Tristate value : Tristate.values()) {
      if (compares(value.text(), left, relation, right)) {
        least = Math.min(least, sum(raise(left, value), lower(left, value)));
      }
    }
    return least;
  }

  private boolean compares(String text, Symbol left, Relation relation, Symbol right) {
    return relation.holds(
        Comparison.compare(text, left.type(), configuration.value(right), right.type()));
  }

  private static boolean isFixed(Symbol symbol) {
    return symbol.kind() == Symbol.Kind.CONSTANT || symbol.type() == SymbolType.UNKNOWN;
  }

  private int anyChange(Symbol symbol) {
    if (isFixed(symbol)) {
      return NEVER;
    }
    if (symbol.type().isLogic()) {
      int least = NEVER;
      for (Tristate value : Tristate.values()) {
        if (configuration.truth(symbol) != value) {
          least = Math.min(least, sum(raise(symbol, value), lower(symbol, value)));
        }
      }
      return least;
    }
    return text(symbol);
  }

  /** What it takes for a string or number to be another one. */
  int text(Symbol symbol) {
    int least = NEVER;
    for (Property.Prompt prompt : symbol.prompts()) {
      least = Math.min(least, sum(1, raise(prompt.condition(), Tristate.MODULE)));
    }
    for (Property.Default value : symbol.defaults()) {
      least = Math.min(least, sum(1, raise(value.condition(), Tristate.MODULE)));
    }
    return symbol.ranges().isEmpty() ? least : Math.min(least, 1);
  }

  private void improve(Symbol symbol) {
    int i = symbol.index();
    Tristate now = configuration.truth(symbol);
    toModule[i] = better(toModule[i], now != Tristate.NO ? 0 : raised(symbol, Tristate.MODULE));
    toYes[i] = better(toYes[i], now == Tristate.YES ? 0 : raised(symbol, Tristate.YES));
    downToNo[i] = better(downToNo[i], now == Tristate.NO ? 0 : lowered(symbol, Tristate.NO));
    downToModule[i] =
        better(downToModule[i], now != Tristate.YES ? 0 : lowered(symbol, Tristate.MODULE));
  }

  private int better(int old, int found) {
    changed |= found < old;
    return Math.min(old, found);
  }

  /** A bool, and without modules a tristate, is y as soon as something makes it m. */
  private static Tristate enough(Symbol symbol, Tristate level) {
    return symbol.type() == SymbolType.TRISTATE ? level : Tristate.MODULE;
  }

  private int raised(Symbol symbol, Tristate asked) {
    if (!symbol.isDefined() || !symbol.type().isLogic()) {
      return NEVER;
    }
    Tristate level = enough(symbol, asked);
    int least = NEVER;
    for (Property.Prompt prompt : symbol.prompts()) {
      int shown = raise(prompt.condition(), level);
      if (level == Tristate.YES) {
        shown = Math.min(shown, withoutModules(raise(prompt.condition(), Tristate.MODULE)));
      }
      int own = symbol.isChoice() ? 0 : 1;
      least = Math.min(least, sum(own, shown));
    }
    if (symbol.choice().isPresent()) {
      least = sum(least, raise(symbol.choice().get(), Tristate.MODULE));
    }
    for (Tristate made : level == Tristate.YES ? Tristate.values() : new Tristate[] {level}) {
      if (made != Tristate.NO) {
        int passive =
            Math.min(
                raise(symbol.reverseDependency(), made),
                Math.min(raise(symbol.implication(), made), byDefault(symbol, made)));
        boolean promoted = made == Tristate.MODULE && level == Tristate.YES;
        least = Math.min(least, promoted ? withoutModules(passive) : passive);
      }
    }
    return least;
  }

  private int withoutModules(int cost) {
    return sum(cost, lower(modules, Tristate.NO));
  }

  private int byDefault(Symbol symbol, Tristate level) {
    int least = NEVER;
    for (Property.Default value : symbol.defaults()) {
      least = Math.min(least, sum(raise(value.value(), level), raise(value.condition(), level)));
    }
    return least;
  }

  private int lowered(Symbol symbol, Tristate level) {
    if (!symbol.isDefined() || !symbol.type().isLogic()) {
      return NEVER;
    }
    if (symbol.isChoice()) {
      return symbol.isOptional() ? 1 : lower(symbol.reverseDependency(), level);
    }
    int forced = lower(symbol.reverseDependency(), level);
    int hidden = 0;
    int shown = NEVER;
    for (Property.Prompt prompt : symbol.prompts()) {
      hidden = sum(hidden, lower(prompt.condition(), level));
      shown = Math.min(shown, raise(prompt.condition(), Tristate.MODULE));
    }
    int direct = sum(1, shown);
    if (symbol.choice().isPresent()) {
      direct = symbol.choice().get().type() == SymbolType.TRISTATE ? direct : NEVER;
      for (Symbol other : symbol.choice().get().members()) {
        if (other != symbol) {
          direct = Math.min(direct, raise(other, Tristate.YES));
        }
      }
      direct = Math.min(direct, Math.min(hidden, lower(symbol.choice().get(), level)));
    }
    return sum(forced, Math.min(direct, unsuggested(symbol, level)));
  }

  /** What it takes that nothing gives it more than {@code level} where the user says nothing. */
  private int unsuggested(Symbol symbol, Tristate level) {
    int implied =
        Math.min(lower(symbol.implication(), level), lower(symbol.dependency(), Tristate.NO));
    int none = 0;
    int other = NEVER;
    for (Property.Default value : symbol.defaults()) {
      none = sum(none, lower(value.condition(), level));
      other =
          Math.min(
              other, sum(raise(value.condition(), Tristate.MODULE), lower(value.value(), level)));
    }
    return sum(implied, Math.min(none, other));
  }

  /** A sum that stays at {@link #NEVER}. */
  static int sum(int a, int b) {
    return Math.min(NEVER, a + b);
  }
}
