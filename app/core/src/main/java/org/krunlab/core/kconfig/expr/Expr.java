package org.krunlab.core.kconfig.expr;

import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A condition. The same shape serves the syntax tree, where operands are words, and the finished
 * tree, where they are symbols.
 *
 * @param <S> what stands for an operand
 */
public sealed interface Expr<S> {

  /** No condition at all: always y. */
  record Always<S>() implements Expr<S> {}

  /** Nothing asks for it: always n. */
  record Never<S>() implements Expr<S> {}

  /** The value of one symbol. */
  record Ref<S>(S symbol) implements Expr<S> {}

  /** A comparison of two symbols; y or n, never m. */
  record Compare<S>(Relation relation, S left, S right) implements Expr<S> {}

  /** {@code !operand} */
  record Not<S>(Expr<S> operand) implements Expr<S> {}

  /** {@code left && right} */
  record And<S>(Expr<S> left, Expr<S> right) implements Expr<S> {
    /** The same of other operands; this one where they are its own. */
    public And<S> with(Expr<S> newLeft, Expr<S> newRight) {
      return isSame(newLeft, left) && isSame(newRight, right) ? this : new And<>(newLeft, newRight);
    }
  }

  /** {@code left || right} */
  record Or<S>(Expr<S> left, Expr<S> right) implements Expr<S> {
    /** The same of other operands; this one where they are its own. */
    public Or<S> with(Expr<S> newLeft, Expr<S> newRight) {
      return isSame(newLeft, left) && isSame(newRight, right) ? this : new Or<>(newLeft, newRight);
    }
  }

  /**
   * Whether the two are one object. Then they are equal at no cost; if not, they may be all the
   * same.
   */
  @SuppressWarnings("ReferenceEquality")
  static boolean isSame(Expr<?> a, Expr<?> b) {
    return a == b;
  }

  /** {@code a && b}, where a missing condition adds nothing. */
  static <S> Expr<S> and(Expr<S> a, Expr<S> b) {
    if (a instanceof Always) {
      return b;
    }
    return b instanceof Always ? a : new And<>(a, b);
  }

  /** {@code a || b}, where n adds nothing. */
  static <S> Expr<S> or(Expr<S> a, Expr<S> b) {
    if (a instanceof Never) {
      return b;
    }
    return b instanceof Never ? a : new Or<>(a, b);
  }

  /** The same condition over other operands. */
  default <T> Expr<T> map(Function<S, T> operand) {
    return switch (this) {
      case Always<S>() -> new Always<>();
      case Never<S>() -> new Never<>();
      case Ref<S>(S symbol) -> new Ref<>(operand.apply(symbol));
      case Compare<S>(Relation relation, S left, S right) ->
          new Compare<>(relation, operand.apply(left), operand.apply(right));
      case Not<S>(Expr<S> inner) -> new Not<>(inner.map(operand));
      case And<S>(Expr<S> left, Expr<S> right) -> new And<>(left.map(operand), right.map(operand));
      case Or<S>(Expr<S> left, Expr<S> right) -> new Or<>(left.map(operand), right.map(operand));
    };
  }

  /** Hands every operand to {@code visitor}, from left to right, repeated ones each time. */
  default void forEachSymbol(Consumer<S> visitor) {
    switch (this) {
      case Always<S>() -> {}
      case Never<S>() -> {}
      case Ref<S>(S symbol) -> visitor.accept(symbol);
      case Compare<S>(Relation relation, S left, S right) -> {
        visitor.accept(left);
        visitor.accept(right);
      }
      case Not<S>(Expr<S> inner) -> inner.forEachSymbol(visitor);
      case And<S>(Expr<S> left, Expr<S> right) -> {
        left.forEachSymbol(visitor);
        right.forEachSymbol(visitor);
      }
      case Or<S>(Expr<S> left, Expr<S> right) -> {
        left.forEachSymbol(visitor);
        right.forEachSymbol(visitor);
      }
    }
  }
}
