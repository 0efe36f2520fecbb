package org.krunlab.core.kconfig.expr;

/** What values a symbol can have. */
public enum SymbolType {
  /** None: it is used but never defined with a type. */
  UNKNOWN("unknown"),
  /** n or y. */
  BOOL("bool"),
  /** n, m or y. */
  TRISTATE("tristate"),
  /** A decimal number. */
  INT("integer"),
  /** A hexadecimal number. */
  HEX("hex"),
  /** Any text on one line. */
  STRING("string");

  private final String text;

  SymbolType(String text) {
    this.text = text;
  }

  /** Its name in messages. */
  public String text() {
    return text;
  }

  /** Whether its values are truth values. */
  public boolean isLogic() {
    return this == BOOL || this == TRISTATE;
  }

  /** Whether its values are numbers. */
  public boolean isNumber() {
    return this == INT || this == HEX;
  }
}
