package org.krunlab.core.kconfig.syntax;

import org.krunlab.core.kconfig.SyntaxException;
import org.krunlab.core.kconfig.expr.Expr;
import org.krunlab.core.kconfig.expr.Relation;

/**
 * Reads conditions. {@code ||} binds loosest, then {@code &&}, then {@code !}, then comparisons.
 */
final class ExpressionParser {
  /** How deep parentheses and negations may nest; the limit keeps a hostile file off the stack. */
  private static final int DEEPEST = 1000;

  /** How many symbols and values one condition may name. */
  private static final int MOST_OPERANDS = 10_000;

  private final TokenStream tokens;
  private int depth;
  private int operands;

  ExpressionParser(TokenStream tokens) {
    this.tokens = tokens;
  }

  /** {@code if condition}, or no condition at all. */
  Expr<Operand> optionalIf() throws SyntaxException {
    if (tokens.peek().kind() != TokenKind.IF) {
      return new Expr.Always<>();
    }
    tokens.next();
    return condition();
  }

  Expr<Operand> condition() throws SyntaxException {
    depth = 0;
    operands = 0;
    return or();
  }

  Operand operand() throws SyntaxException {
    Token token = tokens.next();
    return switch (token.kind()) {
      case WORD -> new Operand(token.text(), false);
      case QUOTED -> new Operand(token.text(), true);
      default ->
          throw new SyntaxException(
              token.location(), "expected a symbol or a value, found " + token.shown());
    };
  }

  private Expr<Operand> or() throws SyntaxException {
    Expr<Operand> left = and();
    while (tokens.peek().kind() == TokenKind.OR) {
      tokens.next();
      left = new Expr.Or<>(left, and());
    }
    return left;
  }

  private Expr<Operand> and() throws SyntaxException {
    Expr<Operand> left = unary();
    while (tokens.peek().kind() == TokenKind.AND) {
      tokens.next();
      left = new Expr.And<>(left, unary());
    }
    return left;
  }

  private Expr<Operand> unary() throws SyntaxException {
    Token token = tokens.peek();
    if (++depth > DEEPEST) {
      throw new SyntaxException(
          token.location(), "this condition nests more than " + DEEPEST + " levels deep");
    }
    try {
      if (token.kind() == TokenKind.NOT) {
        tokens.next();
        return new Expr.Not<>(unary());
      }
      if (token.kind() != TokenKind.OPEN) {
        return comparison();
      }
      tokens.next();
      Expr<Operand> inner = or();
      Token close = tokens.next();
      if (close.kind() != TokenKind.CLOSE) {
        throw new SyntaxException(
            close.location(), "expected ')' or an operator, found " + close.shown());
      }
      return inner;
    } finally {
      depth--;
    }
  }

  private Expr<Operand> comparison() throws SyntaxException {
    if (++operands > MOST_OPERANDS) {
      throw new SyntaxException(
          tokens.peek().location(),
          "this condition has more than " + MOST_OPERANDS + " symbols and values");
    }
    Operand left = operand();
    Relation relation =
        switch (tokens.peek().kind()) {
          case EQUAL -> Relation.EQUAL;
          case UNEQUAL -> Relation.UNEQUAL;
          case LESS -> Relation.LESS;
          case LESS_OR_EQUAL -> Relation.LESS_OR_EQUAL;
          case GREATER -> Relation.GREATER;
          case GREATER_OR_EQUAL -> Relation.GREATER_OR_EQUAL;
          default -> null;
        };
    if (relation == null) {
      return new Expr.Ref<>(left);
    }
    tokens.next();
    return new Expr.Compare<>(relation, left, operand());
  }
}
