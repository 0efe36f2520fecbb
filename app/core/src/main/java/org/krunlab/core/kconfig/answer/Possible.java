package org.krunlab.core.kconfig.answer;

import org.krunlab.core.kconfig.expr.SymbolType;
import org.krunlab.core.kconfig.expr.Tristate;
import org.krunlab.core.kconfig.tree.Numbers;
import org.krunlab.core.kconfig.tree.Symbol;
import org.krunlab.core.kconfig.value.Assignment;

/** Tells values no configuration of a tree can have. */
final class Possible {
  private Possible() {}

  /** Why the value is none the symbol could ever have by its type; empty when it could. */
  static String neverBecause(Assignment wanted) {
    Symbol symbol = wanted.symbol();
    String value = wanted.value();
    String isNoValue =
        symbol.displayName()
            + " is "
            + symbol.type().text()
            + "; '"
            + value
            + "' is no value of it.";
    return switch (symbol.type()) {
      case UNKNOWN -> "Nothing defines " + symbol.displayName() + ", so it cannot have a value.";
      case BOOL -> value.equals("y") || value.equals("n") ? "" : isNoValue;
      case TRISTATE -> value.length() == 1 && "ymn".contains(value) ? "" : isNoValue;
      case STRING -> value.indexOf('\n') < 0 && value.indexOf('\0') < 0 ? "" : isNoValue;
      case INT, HEX -> Numbers.isWritten(value, symbol.type()) ? "" : isNoValue;
    };
  }

  static boolean isNever(Costs costs, Assignment wanted) {
    Symbol symbol = wanted.symbol();
    if (symbol.type() == SymbolType.UNKNOWN || !symbol.type().isLogic()) {
      return costs.text(symbol) >= Costs.NEVER;
    }
    Tristate level = Tristate.fromText(wanted.value()).orElseThrow();
    return Costs.sum(costs.raise(symbol, level), costs.lower(symbol, level)) >= Costs.NEVER;
  }

  static String sentence(Assignment wanted) {
    return "No configuration of this tree has " + wanted + ".";
  }
}
