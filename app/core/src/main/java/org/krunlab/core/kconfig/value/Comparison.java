package org.krunlab.core.kconfig.value;

import java.util.Arrays;
import org.krunlab.core.kconfig.ByteText;
import org.krunlab.core.kconfig.expr.Expr;
import org.krunlab.core.kconfig.expr.SymbolType;
import org.krunlab.core.kconfig.tree.Symbol;

/**
 * How two values compare: as numbers where both can be read as such, else as texts by their bytes.
 */
public final class Comparison {
  private Comparison() {}

  /** How a value can be read. */
  private enum Kind {
    TEXT,
    SIGNED,
    UNSIGNED
  }

  private record Reading(Kind kind, long value) {}

  /**
   * Below, at or above zero, as {@code left} is less than, equal to or greater than {@code right}.
   */
  public static int compare(String left, SymbolType leftType, String right, SymbolType rightType) {
    if (leftType == SymbolType.STRING && rightType == SymbolType.STRING) {
      return compareTexts(left, right);
    }
    Reading a = read(left, leftType);
    Reading b = read(right, rightType);
    if (a.kind() == Kind.TEXT || b.kind() == Kind.TEXT) {
      return compareTexts(left, right);
    }
    return a.kind() == Kind.UNSIGNED || b.kind() == Kind.UNSIGNED
        ? Long.compareUnsigned(a.value(), b.value())
        : Long.compare(a.value(), b.value());
  }

  /** Whether a comparison holds while its symbols have these values. */
  public static boolean holds(Expr.Compare<Symbol> compare, String left, String right) {
    return compare
        .relation()
        .holds(compare(left, compare.left().type(), right, compare.right().type()));
  }

  private static int compareTexts(String left, String right) {
    return left.equals(right)
        ? 0
        : Arrays.compareUnsigned(ByteText.encode(left), ByteText.encode(right));
  }

  private static Reading read(String text, SymbolType type) {
    return switch (type) {
      case BOOL, TRISTATE ->
          new Reading(
              Kind.SIGNED,
              switch (text) {
                case "n" -> 0;
                case "m" -> 1;
                case "y" -> 2;
                default -> -1;
              });
      case INT -> whole(text, CNumber.signed(text, 10), Kind.SIGNED);
      case HEX -> whole(text, CNumber.unsigned(text, 16), Kind.UNSIGNED);
      case STRING, UNKNOWN -> whole(text, CNumber.signed(text, 0), Kind.SIGNED);
    };
  }

  private static Reading whole(String text, CNumber number, Kind kind) {
    return number.isWhole(text) ? new Reading(kind, number.value()) : new Reading(Kind.TEXT, 0);
  }
}
