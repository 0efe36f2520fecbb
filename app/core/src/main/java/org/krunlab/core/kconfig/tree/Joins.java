package org.krunlab.core.kconfig.tree;

import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.kconfig.expr.Expr;
import org.krunlab.core.kconfig.expr.Relation;
import org.krunlab.core.kconfig.expr.SymbolType;

/**
 * Pairs of operands that one operand can replace. With X compared to constants: {@code X && X=y} is
 * {@code X=y}, {@code X && X!=n} is {@code X}; for a bool {@code X || !X} is y; for a tristate
 * {@code X!=y && X!=m} is {@code X=n}, {@code X=y && X!=m} is {@code X=y} and {@code X=y || X=m} is
 * {@code X!=n}.
 */
final class Joins {
  private final BiPredicate<Expr<Symbol>, Expr<Symbol>> equal;
  private final Symbol no;
  private final Symbol module;
  private final Symbol yes;

  /**
   * @param equal whether two conditions are the same
   */
  Joins(BiPredicate<Expr<Symbol>, Expr<Symbol>> equal, Symbol no, Symbol module, Symbol yes) {
    this.equal = equal;
    this.no = no;
    this.module = module;
    this.yes = yes;
  }

  /** One operand in place of {@code a} and {@code b}; null when they are both needed. */
  @Nullable Expr<Symbol> join(Expr<Symbol> a, Expr<Symbol> b, boolean and) {
    if (equal.test(a, b)) {
      return a;
    }
    Symbol symbol = subject(a);
    if (symbol == null || symbol != subject(b) || !symbol.type().isLogic()) {
      return null;
    }
    if (a instanceof Expr.Compare<Symbol> first && b instanceof Expr.Compare<Symbol> second) {
      return symbol.type() == SymbolType.TRISTATE ? compared(first, second, and) : null;
    }
    if (and) {
      return a instanceof Expr.Ref ? plainAnd(a, b) : plainAnd(b, a);
    }
    boolean complementary =
        (a instanceof Expr.Not && b instanceof Expr.Ref)
            || (b instanceof Expr.Not && a instanceof Expr.Ref);
    return complementary && symbol.type() == SymbolType.BOOL ? new Expr.Ref<>(yes) : null;
  }

  private @Nullable Expr<Symbol> plainAnd(Expr<Symbol> plain, Expr<Symbol> other) {
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

  /** Two comparisons of one tristate. */
  private @Nullable Expr<Symbol> compared(
      Expr.Compare<Symbol> a, Expr.Compare<Symbol> b, boolean and) {
    Relation alike = and ? Relation.UNEQUAL : Relation.EQUAL;
    if (a.relation() == alike && b.relation() == alike) {
      Symbol third = third(a.right(), b.right());
      return third == null ? null : new Expr.Compare<>(alike.opposite(), a.left(), third);
    }
    if (!and || a.relation() == b.relation()) {
      return null;
    }
    Expr.Compare<Symbol> same = a.relation() == Relation.EQUAL ? a : b;
    Expr.Compare<Symbol> other = a.relation() == Relation.EQUAL ? b : a;
    if (same.right().kind() != Symbol.Kind.CONSTANT
        || other.right().kind() != Symbol.Kind.CONSTANT) {
      return null;
    }
    return same.right() == other.right()
        ? new Expr.Ref<>(no)
        : new Expr.Compare<>(Relation.EQUAL, same.left(), same.right());
  }

  /** The truth value beside two others; null where they are none or the same. */
  private @Nullable Symbol third(Symbol a, Symbol b) {
    if (a == b || !isTruth(a) || !isTruth(b)) {
      return null;
    }
    if (a != no && b != no) {
      return no;
    }
    return a != module && b != module ? module : yes;
  }

  private boolean isTruth(Symbol symbol) {
    return symbol == no || symbol == module || symbol == yes;
  }

  private static @Nullable Symbol subject(Expr<Symbol> e) {
    if (e instanceof Expr.Compare<Symbol>(Relation relation, Symbol left, Symbol right)) {
      return relation == Relation.EQUAL || relation == Relation.UNEQUAL ? left : null;
    }
    Expr<Symbol> positive = e instanceof Expr.Not<Symbol>(Expr<Symbol> inner) ? inner : e;
    return positive instanceof Expr.Ref<Symbol>(Symbol symbol) ? symbol : null;
  }
}
