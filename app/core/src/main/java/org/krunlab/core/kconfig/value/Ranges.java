package org.krunlab.core.kconfig.value;

import org.krunlab.core.kconfig.Dialect;
import org.krunlab.core.kconfig.expr.SymbolType;
import org.krunlab.core.kconfig.tree.Numbers;
import org.krunlab.core.kconfig.tree.Property;
import org.krunlab.core.kconfig.tree.Symbol;

/** Bounds of numbers. */
final class Ranges {
  private Ranges() {}

  /** {@code text}, or the bound it is beyond; the lower one for what is above both. */
  static String clamped(Evaluation evaluation, Symbol symbol, String text, Dialect dialect) {
    if (!symbol.type().isNumber()) {
      return text;
    }
    Property.Range range = evaluation.usedRange(symbol);
    if (range == null) {
      return text;
    }
    int base = base(symbol);
    long value = CNumber.signed(text, base).value();
    Symbol bound = range.low();
    long limit = limit(evaluation, bound, base);
    if (value >= limit) {
      bound = range.high();
      limit = limit(evaluation, bound, base);
      if (value <= limit) {
        return text;
      }
    }
    if (!dialect.rangeRewritesNumber()) {
      return evaluation.rawText(bound);
    }
    return symbol.type() == SymbolType.INT ? Long.toString(limit) : "0x" + Long.toHexString(limit);
  }

  /** Whether {@code text} is a value of the symbol's type within its range. */
  static boolean admits(Evaluation evaluation, Symbol symbol, String text) {
    if (!symbol.type().isNumber()) {
      return symbol.type() == SymbolType.STRING;
    }
    if (!Numbers.isWritten(text, symbol.type())) {
      return false;
    }
    Property.Range range = evaluation.usedRange(symbol);
    if (range == null) {
      return true;
    }
    int base = base(symbol);
    long value = CNumber.signed(text, base).value();
    return value >= limit(evaluation, range.low(), base)
        && value <= limit(evaluation, range.high(), base);
  }

  private static int base(Symbol symbol) {
    return symbol.type() == SymbolType.HEX ? 16 : 10;
  }

  private static long limit(Evaluation evaluation, Symbol bound, int base) {
    int own =
        switch (bound.type()) {
          case INT -> 10;
          case HEX -> 16;
          default -> base;
        };
    return CNumber.signed(evaluation.rawText(bound), own).value();
  }
}
