package org.krunlab.core.kconfig.expr;

/** How two symbols are compared in a condition. */
public enum Relation {
  /** {@code =} */
  EQUAL("="),
  /** {@code !=} */
  UNEQUAL("!="),
  /** {@code <} */
  LESS("<"),
  /** {@code <=} */
  LESS_OR_EQUAL("<="),
  /** {@code >} */
  GREATER(">"),
  /** {@code >=} */
  GREATER_OR_EQUAL(">=");

  private final String sign;

  Relation(String sign) {
    this.sign = sign;
  }

  /** The operator as it is written. */
  public String sign() {
    return sign;
  }

  /** Whether the relation holds for operands whose comparison gave {@code order}. */
  public boolean holds(int order) {
    return switch (this) {
      case EQUAL -> order == 0;
      case UNEQUAL -> order != 0;
      case LESS -> order < 0;
      case LESS_OR_EQUAL -> order <= 0;
      case GREATER -> order > 0;
      case GREATER_OR_EQUAL -> order >= 0;
    };
  }

  /** The relation that holds exactly where this one does not. */
  public Relation opposite() {
    return switch (this) {
      case EQUAL -> UNEQUAL;
      case UNEQUAL -> EQUAL;
      case LESS -> GREATER_OR_EQUAL;
      case LESS_OR_EQUAL -> GREATER;
      case GREATER -> LESS_OR_EQUAL;
      case GREATER_OR_EQUAL -> LESS;
    };
  }
}
