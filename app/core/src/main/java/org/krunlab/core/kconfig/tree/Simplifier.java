package org.krunlab.core.kconfig.tree;

import java.util.List;
import org.krunlab.core.kconfig.expr.Expr;
import org.krunlab.core.kconfig.expr.Relation;
import org.krunlab.core.kconfig.expr.SymbolType;

/**
 * Rewrites conditions into shorter ones of the same value. What menus look like rests on it: an
 * entry goes under the option before it when its simplified condition says so.
 */
final class Simplifier {
  private final Symbol no;
  private final Symbol module;
  private final Symbol yes;
  private final Joins joins;

  Simplifier(Symbol no, Symbol module, Symbol yes) {
    this.no = no;
    this.module = module;
    this.yes = yes;
    this.joins = new Joins(this::equal, no, module, yes);
  }

  /** {@code m} alone becomes {@code m && modules}, so that it is n where modules are off. */
  Expr<Symbol> moduleNeedsModules(Expr<Symbol> e, Symbol modules) {
    if (e instanceof Expr.Ref<Symbol>(Symbol symbol)) {
      return symbol == module ? new Expr.And<>(e, new Expr.Ref<>(modules)) : e;
    }
    return e.mapParts(part -> moduleNeedsModules(part, modules));
  }

  /**
   * {@code X!=n} becomes {@code X} for a tristate X, as old tools do where m counts as y anyway.
   */
  Expr<Symbol> unequalNoAsItself(Expr<Symbol> e) {
    if (e instanceof Expr.Compare<Symbol>(Relation relation, Symbol left, Symbol right)) {
      return relation == Relation.UNEQUAL && right == no && left.type() == SymbolType.TRISTATE
          ? new Expr.Ref<>(left)
          : e;
    }
    return e.mapParts(this::unequalNoAsItself);
  }

  /** Pushes {@code !} inwards and resolves comparisons of bools with y and n. */
  Expr<Symbol> normalized(Expr<Symbol> e) {
    if (e instanceof Expr.Not<Symbol>(Expr<Symbol> inner)) {
      return negated(normalized(inner));
    }
    if (e instanceof Expr.Compare<Symbol>(Relation relation, Symbol left, Symbol right)) {
      return comparedBool(e, relation, left, right);
    }
    return e.mapParts(this::normalized);
  }

  private Expr<Symbol> comparedBool(Expr<Symbol> e, Relation relation, Symbol left, Symbol right) {
    boolean equal = relation == Relation.EQUAL;
    if (left.type() != SymbolType.BOOL || !(equal || relation == Relation.UNEQUAL)) {
      return e;
    }
    if (right == module) {
      return new Expr.Ref<>(equal ? no : yes);
    }
    if (right == (equal ? yes : no)) {
      return new Expr.Ref<>(left);
    }
    return right == (equal ? no : yes) ? new Expr.Not<>(new Expr.Ref<>(left)) : e;
  }

  private Expr<Symbol> negated(Expr<Symbol> e) {
    if (e instanceof Expr.Ref<Symbol>(Symbol symbol)) {
      if (symbol == module) {
        return e;
      }
      return symbol == yes || symbol == no
          ? new Expr.Ref<>(symbol == yes ? no : yes)
          : new Expr.Not<>(e);
    }
    if (e instanceof Expr.Not<Symbol>(Expr<Symbol> inner)) {
      return inner;
    }
    if (e instanceof Expr.Compare<Symbol>(Relation relation, Symbol left, Symbol right)) {
      return new Expr.Compare<>(relation.opposite(), left, right);
    }
    if (e instanceof Expr.And<Symbol>(Expr<Symbol> left, Expr<Symbol> right)) {
      return new Expr.Or<>(negated(left), negated(right));
    }
    if (e instanceof Expr.Or<Symbol>(Expr<Symbol> left, Expr<Symbol> right)) {
      return new Expr.And<>(negated(left), negated(right));
    }
    return new Expr.Ref<>(e instanceof Expr.Always ? no : yes);
  }

  /**
   * The condition that holds exactly where {@code e} is not n, with m and y no longer told apart.
   */
  Expr<Symbol> notNo(Expr<Symbol> e) {
    if (e instanceof Expr.Ref<Symbol>(Symbol symbol)) {
      return new Expr.Compare<>(Relation.UNEQUAL, symbol, no);
    }
    if (e instanceof Expr.Compare) {
      return e;
    }
    if (e instanceof Expr.Not<Symbol>(Expr<Symbol> inner)) {
      return isNo(inner);
    }
    if (e instanceof Expr.Joined) {
      return new Expr.Not<>(isNo(e));
    }
    return new Expr.Ref<>(e instanceof Expr.Always ? yes : no);
  }

  private Expr<Symbol> isNo(Expr<Symbol> e) {
    if (e instanceof Expr.Ref<Symbol>(Symbol symbol)) {
      return new Expr.Compare<>(Relation.EQUAL, symbol, no);
    }
    if (e instanceof Expr.Compare) {
      return new Expr.Not<>(e);
    }
    if (e instanceof Expr.Not<Symbol>(Expr<Symbol> inner)) {
      return notNo(inner);
    }
    if (e instanceof Expr.And<Symbol>(Expr<Symbol> left, Expr<Symbol> right)) {
      return new Expr.Or<>(isNo(left), isNo(right));
    }
    if (e instanceof Expr.Or<Symbol>(Expr<Symbol> left, Expr<Symbol> right)) {
      return new Expr.And<>(isNo(left), isNo(right));
    }
    return new Expr.Ref<>(e instanceof Expr.Always ? no : yes);
  }

  /**
   * Drops operands of {@code &&} and {@code ||} that add nothing to another one. Constants are
   * dropped only along with others, as the C tools do: {@code n && X} alone still mentions X.
   */
  Expr<Symbol> withoutDuplicates(Expr<Symbol> e) {
    Expr<Symbol> current = e;
    while (current instanceof Expr.Joined) {
      Expr<Symbol> joined = joinedOnce(current);
      if (Expr.isSame(joined, current)) {
        return current;
      }
      current = withoutConstants(joined);
    }
    return current;
  }

  /**
   * Each operand with each other one, in the order of the C tools, on which it depends where in the
   * row an operand is left: rows within a row are shortened when it is their turn, and what an
   * operand leaves behind is a constant until the whole is done.
   */
  private Expr<Symbol> joinedOnce(Expr<Symbol> row) {
    boolean and = row instanceof Expr.And;
    List<Expr<Symbol>> operands = Operands.of(row, and);
    boolean changed = false;
    for (int i = 0; i < operands.size(); i++) {
      for (int j = 0; j < operands.size(); j++) {
        if (i != j) {
          changed |= join(operands, i, j, and);
        }
      }
    }
    return changed ? Operands.joined(operands, and) : row;
  }

  private boolean join(List<Expr<Symbol>> operands, int i, int j, boolean and) {
    Expr<Symbol> before = operands.get(i);
    Expr<Symbol> operand = before instanceof Expr.Joined ? joinedOnce(before) : before;
    Expr<Symbol> joined = joins.join(operand, operands.get(j), and);
    if (joined == null) {
      operands.set(i, operand);
      return !Expr.isSame(operand, before);
    }
    operands.set(i, new Expr.Ref<>(and ? yes : no));
    operands.set(j, joined);
    return true;
  }

  /**
   * Whether {@code condition} holds only where {@code base} does, as far as their operands tell.
   */
  boolean implies(Expr<Symbol> condition, Expr<Symbol> base) {
    return isYes(withoutCommon(condition, base).second());
  }

  private record Pair(Expr<Symbol> first, Expr<Symbol> second) {}

  private Pair withoutCommon(Expr<Symbol> a, Expr<Symbol> b) {
    Pair pair = new Pair(a, b);
    if (a instanceof Expr.Joined) {
      pair = withoutCommon(pair, a instanceof Expr.And);
    }
    if ((b instanceof Expr.And && !(a instanceof Expr.And))
        || (b instanceof Expr.Or && !(a instanceof Expr.Or))) {
      pair = withoutCommon(pair, b instanceof Expr.And);
    }
    return new Pair(withoutConstants(pair.first()), withoutConstants(pair.second()));
  }

  private Pair withoutCommon(Pair pair, boolean and) {
    List<Expr<Symbol>> first = Operands.of(pair.first(), and);
    List<Expr<Symbol>> second = Operands.of(pair.second(), and);
    Expr<Symbol> neutral = new Expr.Ref<>(and ? yes : no);
    for (int i = 0; i < first.size(); i++) {
      for (int j = 0; j < second.size(); j++) {
        Expr<Symbol> leaf = first.get(i);
        boolean constant = isYes(leaf) || isNoConstant(leaf);
        if (!constant && equal(leaf, second.get(j))) {
          first.set(i, neutral);
          second.set(j, neutral);
        }
      }
    }
    return new Pair(Operands.joined(first, and), Operands.joined(second, and));
  }

  /** Whether two conditions are the same but for the order of operands. */
  boolean equal(Expr<Symbol> a, Expr<Symbol> b) {
    if (a.getClass() != b.getClass()) {
      return false;
    }
    if (a instanceof Expr.Ref<Symbol>(Symbol left) && b instanceof Expr.Ref<Symbol>(Symbol right)) {
      return left == right;
    }
    if (a instanceof Expr.Compare<Symbol> left && b instanceof Expr.Compare<Symbol> right) {
      return left.relation() == right.relation()
          && left.left() == right.left()
          && left.right() == right.right();
    }
    if (a instanceof Expr.Not<Symbol>(Expr<Symbol> left)
        && b instanceof Expr.Not<Symbol>(Expr<Symbol> right)) {
      return equal(left, right);
    }
    if (a instanceof Expr.Joined) {
      Pair rest = withoutCommon(a, b);
      return rest.first() instanceof Expr.Ref<Symbol>(Symbol left)
          && rest.second() instanceof Expr.Ref<Symbol>(Symbol right)
          && left == right;
    }
    return true;
  }

  private Expr<Symbol> withoutConstants(Expr<Symbol> e) {
    if (e instanceof Expr.And<Symbol>(Expr<Symbol> l, Expr<Symbol> r)) {
      Expr<Symbol> left = withoutConstants(l);
      Expr<Symbol> right = withoutConstants(r);
      if (isNoConstant(left) || isYes(right)) {
        return left;
      }
      return isNoConstant(right) || isYes(left) ? right : new Expr.And<>(left, right);
    }
    if (e instanceof Expr.Or<Symbol>(Expr<Symbol> l, Expr<Symbol> r)) {
      Expr<Symbol> left = withoutConstants(l);
      Expr<Symbol> right = withoutConstants(r);
      if (isYes(left) || isNoConstant(right)) {
        return left;
      }
      return isYes(right) || isNoConstant(left) ? right : new Expr.Or<>(left, right);
    }
    return e;
  }

  private boolean isYes(Expr<Symbol> e) {
    return e instanceof Expr.Always || (e instanceof Expr.Ref<Symbol>(Symbol s) && s == yes);
  }

  private boolean isNoConstant(Expr<Symbol> e) {
    return e instanceof Expr.Ref<Symbol>(Symbol s) && s == no;
  }

  /** Whether {@code e} mentions {@code symbol}. */
  static boolean mentions(Expr<Symbol> e, Symbol symbol) {
    boolean[] found = new boolean[1];
    e.forEachSymbol(other -> found[0] |= other == symbol);
    return found[0];
  }

  /** Whether {@code e} plainly needs {@code symbol} to be on. */
  boolean needs(Expr<Symbol> e, Symbol symbol) {
    if (e instanceof Expr.And<Symbol>(Expr<Symbol> left, Expr<Symbol> right)) {
      return needs(left, symbol) || needs(right, symbol);
    }
    if (e instanceof Expr.Compare<Symbol>(Relation relation, Symbol left, Symbol right)) {
      return left == symbol
          && ((relation == Relation.EQUAL && (right == yes || right == module))
              || (relation == Relation.UNEQUAL && right == no));
    }
    return e instanceof Expr.Ref<Symbol>(Symbol own) && own == symbol;
  }
}
