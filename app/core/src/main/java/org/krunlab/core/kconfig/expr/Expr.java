package org.krunlab.core.kconfig.expr;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A condition. The same shape serves the syntax tree, where operands are words, and the finished
 * tree, where they are symbols.
 *
 * @param <S> what stands for an operand
 */
public sealed interface Expr<S> {

  /** The same condition over other operands. */
  <T> Expr<T> map(Function<S, T> operand);

  /** Hands every operand to {@code visitor}, from left to right, repeated ones each time. */
  void forEachSymbol(Consumer<S> visitor);

  /** The same of other conditions within; this one where they are its own, or it has none. */
  default Expr<S> mapParts(UnaryOperator<Expr<S>> part) {
    return this;
  }

  /** No condition at all: always y. */
  record Always<S>() implements Expr<S> {
    @Override
    public <T> Expr<T> map(Function<S, T> operand) {
      return new Always<>();
    }

    @Override
    public void forEachSymbol(Consumer<S> visitor) {}
  }

  /** Nothing asks for it: always n. */
  record Never<S>() implements Expr<S> {
    @Override
    public <T> Expr<T> map(Function<S, T> operand) {
      return new Never<>();
    }

    @Override
    public void forEachSymbol(Consumer<S> visitor) {}
  }

  /** The value of one symbol. */
  record Ref<S>(S symbol) implements Expr<S> {
    @Override
    public <T> Expr<T> map(Function<S, T> operand) {
      return new Ref<>(operand.apply(symbol));
    }

    @Override
    public void forEachSymbol(Consumer<S> visitor) {
      visitor.accept(symbol);
    }
  }

  /** A comparison of two symbols; y or n, never m. */
  record Compare<S>(Relation relation, S left, S right) implements Expr<S> {
    @Override
    public <T> Expr<T> map(Function<S, T> operand) {
      return new Compare<>(relation, operand.apply(left), operand.apply(right));
    }

    @Override
    public void forEachSymbol(Consumer<S> visitor) {
      visitor.accept(left);
      visitor.accept(right);
    }
  }

  /** {@code !operand} */
  record Not<S>(Expr<S> operand) implements Expr<S> {
    @Override
    public <T> Expr<T> map(Function<S, T> symbol) {
      return new Not<>(operand.map(symbol));
    }

    @Override
    public void forEachSymbol(Consumer<S> visitor) {
      operand.forEachSymbol(visitor);
    }

    @Override
    public Expr<S> mapParts(UnaryOperator<Expr<S>> part) {
      Expr<S> other = part.apply(operand);
      return isSame(other, operand) ? this : new Not<>(other);
    }
  }

  /** Two conditions joined. */
  sealed interface Joined<S> extends Expr<S> {
    Expr<S> left();

    Expr<S> right();

    /** Two others, joined in the same way. */
    <T> Expr<T> of(Expr<T> otherLeft, Expr<T> otherRight);

    @Override
    default <T> Expr<T> map(Function<S, T> operand) {
      return of(left().map(operand), right().map(operand));
    }

    @Override
    default void forEachSymbol(Consumer<S> visitor) {
      left().forEachSymbol(visitor);
      right().forEachSymbol(visitor);
    }

    @Override
    default Expr<S> mapParts(UnaryOperator<Expr<S>> part) {
      Expr<S> newLeft = part.apply(left());
      Expr<S> newRight = part.apply(right());
      return isSame(newLeft, left()) && isSame(newRight, right()) ? this : of(newLeft, newRight);
    }
  }

  /** {@code left && right} */
  record And<S>(Expr<S> left, Expr<S> right) implements Joined<S> {
    @Override
    public <T> Expr<T> of(Expr<T> otherLeft, Expr<T> otherRight) {
      return new And<>(otherLeft, otherRight);
    }
  }

  /** {@code left || right} */
  record Or<S>(Expr<S> left, Expr<S> right) implements Joined<S> {
    @Override
    public <T> Expr<T> of(Expr<T> otherLeft, Expr<T> otherRight) {
      return new Or<>(otherLeft, otherRight);
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
}
