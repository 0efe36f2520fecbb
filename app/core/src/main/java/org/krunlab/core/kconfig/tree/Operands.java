package org.krunlab.core.kconfig.tree;

import java.util.ArrayList;
import java.util.List;
import org.krunlab.core.kconfig.expr.Expr;

/** Rows of {@code &&} or of {@code ||} as lists, whatever their parentheses. */
final class Operands {
  private Operands() {}

  /** What is joined by {@code &&}, or else by {@code ||}; the condition itself if nothing is. */
  static List<Expr<Symbol>> of(Expr<Symbol> e, boolean and) {
    List<Expr<Symbol>> operands = new ArrayList<>();
    collect(e, and, operands);
    return operands;
  }

  private static void collect(Expr<Symbol> e, boolean and, List<Expr<Symbol>> into) {
    if (and && e instanceof Expr.And<Symbol>(Expr<Symbol> left, Expr<Symbol> right)) {
      collect(left, true, into);
      collect(right, true, into);
    } else if (!and && e instanceof Expr.Or<Symbol>(Expr<Symbol> left, Expr<Symbol> right)) {
      collect(left, false, into);
      collect(right, false, into);
    } else {
      into.add(e);
    }
  }

  /** At least one operand, joined again. */
  static Expr<Symbol> joined(List<Expr<Symbol>> operands, boolean and) {
    Expr<Symbol> result = operands.getFirst();
    for (Expr<Symbol> operand : operands.subList(1, operands.size())) {
      result = and ? new Expr.And<>(result, operand) : new Expr.Or<>(result, operand);
    }
    return result;
  }
}
