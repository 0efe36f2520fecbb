package org.krunlab.core.kconfig.tree;

import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.kconfig.expr.Expr;
import org.krunlab.core.kconfig.expr.Relation;
import org.krunlab.core.kconfig.expr.SymbolType;

/**
 * Pairs of operands that one operand can replace. With X compared to constants: {@code X && X=y} is
 * {@code X=y}, {@code X && X!=n} is {@code X}, and for a bool {@code X || !X} is y.
 */
final class Joins {
  private Joins() {}

  /** One operand in place of {@code a} and {@code b}; null when they are both needed. */
  static @Nullable Expr<Symbol> join(
      Expr<Symbol> a,
      Expr<Symbol> b,
      boolean and,
      BiPredicate<Expr<Symbol>, Expr<Symbol>> equal,
      Symbol no,
      Symbol module,
      Symbol yes) {
    if (equal.test(a, b)) {
      return a;
    }
    Symbol symbol = subject(a);
    if (symbol == null || symbol != subject(b) || !symbol.type().isLogic()) {
      return null;
    }
    if (!and && complementary(a, b) && symbol.type() == SymbolType.BOOL) {
      return new Expr.Ref<>(yes);
    }
    if (!and) {
      return null;
    }
    boolean firstIsPlain = a instanceof Expr.Ref;
    Expr<Symbol> plain = firstIsPlain ? a : b;
    Expr<Symbol> other = firstIsPlain ? b : a;
    if (plain instanceof Expr.Ref
        && other instanceof Expr.Compare<Symbol>(Relation relation, Symbol left, Symbol right)) {
      if (relation == Relation.UNEQUAL && right == no) {
        return plain;
      }
      if ((relation == Relation.EQUAL && right == yes)
          || (relation == Relation.UNEQUAL && right == module)) {
        return new Expr.Compare<>(Relation.EQUAL, left, yes);
      }
    }
    return null;
  }

  private static @Nullable Symbol subject(Expr<Symbol> e) {
    return switch (e) {
      case Expr.Ref<Symbol>(Symbol symbol) -> symbol;
      case Expr.Compare<Symbol>(Relation relation, Symbol left, Symbol right) ->
          relation == Relation.EQUAL || relation == Relation.UNEQUAL ? left : null;
      case Expr.Not<Symbol>(Expr.Ref<Symbol>(Symbol symbol)) -> symbol;
      default -> null;
    };
  }

  private static boolean complementary(Expr<Symbol> a, Expr<Symbol> b) {
    return (a instanceof Expr.Not && b instanceof Expr.Ref)
        || (b instanceof Expr.Not && a instanceof Expr.Ref);
  }
}
