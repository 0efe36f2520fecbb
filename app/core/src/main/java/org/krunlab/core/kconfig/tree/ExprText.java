package org.krunlab.core.kconfig.tree;

import org.krunlab.core.kconfig.expr.Expr;

/** Conditions as one would write them. */
public final class ExprText {
  private static final int OR = 1;
  private static final int AND = 2;
  private static final int NOT = 3;

  private ExprText() {}

  /** The condition with no more parentheses than needed; {@code y} for no condition. */
  public static String of(Expr<Symbol> e) {
    StringBuilder out = new StringBuilder();
    append(e, 0, out);
    return out.toString();
  }

  private static void append(Expr<Symbol> e, int around, StringBuilder out) {
    switch (e) {
      case Expr.Always<Symbol>() -> out.append('y');
      case Expr.Never<Symbol>() -> out.append('n');
      case Expr.Ref<Symbol>(Symbol symbol) -> out.append(name(symbol));
      case Expr.Compare<Symbol> compare ->
          out.append(name(compare.left()))
              .append(compare.relation().sign())
              .append(name(compare.right()));
      case Expr.Not<Symbol>(Expr<Symbol> inner) -> {
        out.append('!');
        append(inner, NOT, out);
      }
      case Expr.And<Symbol>(Expr<Symbol> left, Expr<Symbol> right) ->
          appendPair(left, " && ", right, AND, around, out);
      case Expr.Or<Symbol>(Expr<Symbol> left, Expr<Symbol> right) ->
          appendPair(left, " || ", right, OR, around, out);
    }
  }

  private static void appendPair(
      Expr<Symbol> left, String sign, Expr<Symbol> right, int own, int around, StringBuilder out) {
    if (around > own) {
      out.append('(');
    }
    append(left, own, out);
    out.append(sign);
    append(right, own, out);
    if (around > own) {
      out.append(')');
    }
  }

  private static String name(Symbol symbol) {
    return symbol.kind() == Symbol.Kind.CONSTANT && symbol.name().length() != 1
        ? '"' + symbol.name() + '"'
        : symbol.toString();
  }
}
