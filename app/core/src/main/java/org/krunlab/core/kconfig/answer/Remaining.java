package org.krunlab.core.kconfig.answer;

import java.util.Map;
import org.krunlab.core.kconfig.expr.Expr;
import org.krunlab.core.kconfig.expr.Tristate;
import org.krunlab.core.kconfig.tree.Property;
import org.krunlab.core.kconfig.tree.Symbol;
import org.krunlab.core.kconfig.value.Configuration;

/** How many changes a configuration with some of them made still seems to lack. */
final class Remaining {
  private static final int DEEPEST = 8;

  private final Configuration now;
  private final Costs costs;
  private final Map<Symbol, String> intended;
  private int depth;

  Remaining(Configuration now, Costs costs, Map<Symbol, String> intended) {
    this.now = now;
    this.costs = costs;
    this.intended = intended;
  }

  /** At least one, since it is asked only while something is lacking. */
  int until(Symbol symbol, String value) {
    if (!symbol.type().isLogic()) {
      return 1;
    }
    Tristate level = Tristate.fromText(value).orElseThrow();
    int left = level.above(now.truth(symbol)) ? raise(symbol, level) : lower(symbol, level);
    return Math.max(1, left);
  }

  private int raise(Expr<Symbol> e, Tristate level) {
    if (!level.above(Reachable.value(now, e))) {
      return 0;
    }
    return switch (e) {
      case Expr.Ref<Symbol>(Symbol symbol) -> raise(symbol, level);
      case Expr.Not<Symbol>(Expr<Symbol> inner) -> lower(inner, level.not());
      case Expr.And<Symbol>(Expr<Symbol> left, Expr<Symbol> right) ->
          Costs.sum(raise(left, level), raise(right, level));
      case Expr.Or<Symbol>(Expr<Symbol> left, Expr<Symbol> right) ->
          Math.min(raise(left, level), raise(right, level));
      default -> Math.max(1, costs.raise(e, level));
    };
  }

  private int lower(Expr<Symbol> e, Tristate level) {
    if (!now.value(e).above(level)) {
      return 0;
    }
    return switch (e) {
      case Expr.Ref<Symbol>(Symbol symbol) -> lower(symbol, level);
      case Expr.Not<Symbol>(Expr<Symbol> inner) -> raise(inner, level.not());
      case Expr.And<Symbol>(Expr<Symbol> left, Expr<Symbol> right) ->
          Math.min(lower(left, level), lower(right, level));
      case Expr.Or<Symbol>(Expr<Symbol> left, Expr<Symbol> right) ->
          Costs.sum(lower(left, level), lower(right, level));
      default -> Math.max(1, costs.lower(e, level));
    };
  }

  private int raise(Symbol symbol, Tristate level) {
    if (!intended.containsKey(symbol) || depth == DEEPEST) {
      return Math.max(1, costs.raise(symbol, level));
    }
    depth++;
    int least = Costs.NEVER;
    for (Property.Prompt prompt : symbol.prompts()) {
      least = Math.min(least, raise(prompt.condition(), level));
    }
    depth--;
    return Math.max(1, least);
  }

  private int lower(Symbol symbol, Tristate level) {
    if (depth == DEEPEST || !now.forced(symbol).above(level)) {
      return Math.max(1, costs.lower(symbol, level));
    }
    depth++;
    int least = lower(symbol.reverseDependency(), level);
    depth--;
    return Math.max(1, Costs.sum(least, intended.containsKey(symbol) ? 0 : 1));
  }
}
