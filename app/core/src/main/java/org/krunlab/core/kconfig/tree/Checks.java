package org.krunlab.core.kconfig.tree;

import org.krunlab.core.kconfig.Diagnostics;
import org.krunlab.core.kconfig.Location;
import org.krunlab.core.kconfig.expr.Expr;
import org.krunlab.core.kconfig.expr.SymbolType;

/** Finds what a tree may say but cannot mean. */
final class Checks {
  private final Diagnostics diagnostics;

  private Checks(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  static void check(SymbolTable table, Diagnostics diagnostics) {
    Checks checks = new Checks(diagnostics);
    for (SymbolDraft draft : table.drafts()) {
      if (draft.symbol.isDefined()) {
        checks.check(draft.symbol);
      }
    }
  }

  private void check(Symbol symbol) {
    MenuNode first = symbol.nodes().getFirst();
    if (symbol.type() == SymbolType.UNKNOWN) {
      diagnostics.warning(first.location(), "'" + symbol + "' is defined without a type");
    }
    if (symbol.isChoice() && symbol.prompts().isEmpty()) {
      diagnostics.warning(first.location(), "this choice has no prompt, so nobody can make it");
    }
    symbol.defaults().forEach(value -> check(symbol, value));
    symbol.selects().forEach(selection -> check(symbol, selection, "select"));
    symbol.implies().forEach(selection -> check(symbol, selection, "imply"));
    for (Property.Range range : symbol.ranges()) {
      if (!symbol.type().isNumber()) {
        diagnostics.warning(range.location(), "only an int or a hex can have a range");
      } else if (!isNumber(symbol, range.low()) || !isNumber(symbol, range.high())) {
        diagnostics.warning(range.location(), "a bound of this range is no number");
      }
    }
  }

  private void check(Symbol symbol, Property.Default value) {
    Location at = value.location();
    if (!(value.value() instanceof Expr.Ref<Symbol>(Symbol given))) {
      if (symbol.type() == SymbolType.STRING || symbol.type().isNumber()) {
        diagnostics.warning(at, "the default of '" + symbol + "' must be a single value");
      }
      return;
    }
    if (symbol.type().isNumber() && !isNumber(symbol, given)) {
      diagnostics.warning(at, "the default of '" + symbol + "' is no number: '" + given + "'");
    }
    if (symbol.isChoice() && !symbol.members().contains(given)) {
      diagnostics.warning(at, "'" + given + "' is no value of this choice");
    }
    if (symbol.choice().isPresent()) {
      diagnostics.warning(at, "a value of a choice has no default of its own");
    }
  }

  private void check(Symbol symbol, Property.Selection selection, String verb) {
    Symbol target = selection.target();
    if (!symbol.type().isLogic()) {
      diagnostics.warning(
          selection.location(),
          "'" + symbol + "' is " + symbol.type().text() + "; only a bool or tristate can " + verb);
    } else if (target.type() != SymbolType.UNKNOWN && !target.type().isLogic()) {
      diagnostics.warning(
          selection.location(), verb + " needs a bool or tristate, not '" + target + "'");
    } else if (!target.isDefined()) {
      diagnostics.warning(
          selection.location(), verb + " of '" + target + "' has no effect: nothing defines it");
    }
  }

  private static boolean isNumber(Symbol of, Symbol value) {
    return value.type().isNumber()
        || (value.type() == SymbolType.UNKNOWN && Numbers.isWritten(value.name(), of.type()));
  }
}
