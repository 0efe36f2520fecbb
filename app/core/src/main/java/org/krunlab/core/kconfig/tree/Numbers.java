package org.krunlab.core.kconfig.tree;

import org.krunlab.core.kconfig.expr.SymbolType;

/** Numbers as the tools write and read them. */
public final class Numbers {
  private Numbers() {}

  /**
   * Whether {@code text} is a way to write a number of that type: an int in decimal without leading
   * zeros, a hex with or without {@code 0x}.
   */
  public static boolean isWritten(String text, SymbolType type) {
    return switch (type) {
      case INT -> isDecimal(text);
      case HEX -> isHexadecimal(text);
      default -> false;
    };
  }

  private static boolean isDecimal(String text) {
    String digits = text.startsWith("-") ? text.substring(1) : text;
    return !digits.isEmpty()
        && digits.chars().allMatch(c -> c >= '0' && c <= '9')
        && (digits.length() == 1 || digits.charAt(0) != '0');
  }

  private static boolean isHexadecimal(String text) {
    String digits = text.startsWith("0x") || text.startsWith("0X") ? text.substring(2) : text;
    return !digits.isEmpty() && digits.chars().allMatch(Numbers::isHexDigit);
  }

  /** Whether a character is a digit of base 16. */
  public static boolean isHexDigit(int c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }
}
