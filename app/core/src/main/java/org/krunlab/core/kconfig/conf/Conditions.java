package org.krunlab.core.kconfig.conf;

import org.krunlab.core.kconfig.expr.Expr;
import org.krunlab.core.kconfig.expr.SymbolType;
import org.krunlab.core.kconfig.expr.Tristate;
import org.krunlab.core.kconfig.tree.Symbol;
import org.krunlab.core.kconfig.value.LiveConfiguration;

/** Conditions with the value of each symbol behind its name, as {@code A [=y] && !B [=n]}. */
final class Conditions {
  private static final int OR = 1;
  private static final int AND = 2;
  private static final int NOT = 3;

  private final LiveConfiguration live;
  private final StringBuilder out;

  /**
   * @param out where they are written
   */
  Conditions(LiveConfiguration live, StringBuilder out) {
    this.live = live;
    this.out = out;
  }

  void condition(Expr<Symbol> e) {
    condition(e, 0);
  }

  void symbol(Symbol symbol) {
    if (symbol.isChoice() && symbol.name().isEmpty()) {
      out.append("<choice>");
      return;
    }
    out.append(symbol.name());
    if (symbol.type() != SymbolType.UNKNOWN) {
      out.append(" [=").append(live.text(symbol)).append(']');
    }
  }

  /** The parts of a selection whose value is {@code value}, one a line under a title. */
  void selections(Expr<Symbol> e, Tristate value, String title) {
    int start = out.length();
    parts(e, value);
    if (out.length() > start) {
      out.insert(start, title);
    }
  }

  private void parts(Expr<Symbol> e, Tristate value) {
    if (e instanceof Expr.Or<Symbol>(Expr<Symbol> left, Expr<Symbol> right)) {
      parts(left, value);
      parts(right, value);
    } else if (!(e instanceof Expr.Never) && live.value(e) == value) {
      out.append("  - ");
      condition(e);
      out.append('\n');
    }
  }

  private void condition(Expr<Symbol> e, int around) {
    switch (e) {
      case Expr.Always<Symbol>() -> out.append('y');
      case Expr.Never<Symbol>() -> out.append('n');
      case Expr.Ref<Symbol>(Symbol symbol) -> symbol(symbol);
      case Expr.Compare<Symbol> compare -> {
        symbol(compare.left());
        out.append(compare.relation().sign());
        symbol(compare.right());
      }
      case Expr.Not<Symbol>(Expr<Symbol> inner) -> {
        out.append('!');
        condition(inner, NOT);
      }
      case Expr.And<Symbol>(Expr<Symbol> left, Expr<Symbol> right) ->
          pair(left, " && ", right, AND, around);
      case Expr.Or<Symbol>(Expr<Symbol> left, Expr<Symbol> right) ->
          pair(left, " || ", right, OR, around);
    }
  }

  private void pair(Expr<Symbol> left, String sign, Expr<Symbol> right, int own, int around) {
    if (around > own) {
      out.append('(');
    }
    condition(left, own);
    out.append(sign);
    condition(right, own);
    if (around > own) {
      out.append(')');
    }
  }
}
