package org.krunlab.core.kconfig.answer;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.krunlab.core.kconfig.expr.SymbolType;

/** Values of strings and numbers as one would type them. */
final class NumberText {
  private NumberText() {}

  /** The text as a value of that type; empty when it is none. */
  static Optional<String> written(String text, SymbolType type) {
    return switch (type) {
      case STRING -> Optional.of(text);
      case INT -> number(text).map(BigInteger::toString);
      case HEX ->
          number(type == SymbolType.HEX && !hasPrefix(text) ? "0x" + text : text)
              .filter(value -> value.signum() >= 0)
              .map(value -> text);
      default -> Optional.empty();
    };
  }

  /** The numbers just below and above. */
  static List<String> around(String text, SymbolType type) {
    return number(text).stream()
        .flatMap(
            value -> List.of(value.subtract(BigInteger.ONE), value.add(BigInteger.ONE)).stream())
        .filter(value -> type == SymbolType.INT || value.signum() >= 0)
        .map(value -> type == SymbolType.INT ? value.toString() : "0x" + value.toString(16))
        .toList();
  }

  private static boolean hasPrefix(String text) {
    return text.toLowerCase(Locale.ROOT).startsWith("0x");
  }

  private static Optional<BigInteger> number(String text) {
    try {
      return Optional.of(
          hasPrefix(text) ? new BigInteger(text.substring(2), 16) : new BigInteger(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
