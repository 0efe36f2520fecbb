package org.krunlab.core.kconfig.answer;

import org.krunlab.core.kconfig.expr.Expr;
import org.krunlab.core.kconfig.expr.Tristate;
import org.krunlab.core.kconfig.tree.Symbol;
import org.krunlab.core.kconfig.value.Configuration;

/**
 * Conditions as they are for who is about to pick a value of a choice: a choice that is shown but
 * off counts as on, because it is off only until one of its values can be picked.
 */
final class Reachable {
  private Reachable() {}

  static Tristate value(Configuration now, Expr<Symbol> e) {
    return switch (e) {
      case Expr.Ref<Symbol>(Symbol symbol) ->
          symbol.isChoice() ? now.truth(symbol).or(now.visibility(symbol)) : now.truth(symbol);
      case Expr.And<Symbol>(Expr<Symbol> left, Expr<Symbol> right) ->
          value(now, left).and(value(now, right));
      case Expr.Or<Symbol>(Expr<Symbol> left, Expr<Symbol> right) ->
          value(now, left).or(value(now, right));
      default -> now.value(e);
    };
  }
}
