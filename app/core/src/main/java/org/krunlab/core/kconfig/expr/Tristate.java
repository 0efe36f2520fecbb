package org.krunlab.core.kconfig.expr;

import java.util.Optional;

/** The three truth values of Kconfig. Their order is their strength: n &lt; m &lt; y. */
public enum Tristate {
  /** Off. */
  NO("n"),
  /** Built as a module. */
  MODULE("m"),
  /** On. */
  YES("y");

  private final String text;

  Tristate(String text) {
    this.text = text;
  }

  /** {@code n}, {@code m} or {@code y}. */
  public String text() {
    return text;
  }

  /** The weaker of the two, as {@code &&} does. */
  public Tristate and(Tristate other) {
    return compareTo(other) < 0 ? this : other;
  }

  /** The stronger of the two, as {@code ||} does. */
  public Tristate or(Tristate other) {
    return compareTo(other) > 0 ? this : other;
  }

  /** y for n, n for y; m stays m. */
  public Tristate not() {
    return switch (this) {
      case NO -> YES;
      case MODULE -> MODULE;
      case YES -> NO;
    };
  }

  /** True when this is stronger than {@code other}. */
  public boolean above(Tristate other) {
    return compareTo(other) > 0;
  }

  /** The truth value whose text begins {@code text}, in either case; empty when none does. */
  public static Optional<Tristate> fromText(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return switch (text.charAt(0)) {
      case 'y', 'Y' -> Optional.of(YES);
      case 'm', 'M' -> Optional.of(MODULE);
      case 'n', 'N' -> Optional.of(NO);
      default -> Optional.empty();
    };
  }
}
