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
      diagnostics.warning(
          first.location(),
          "'" + symbol + "' is defined without a type",
          "config symbol defined without type");
    }
    if (symbol.isChoice() && symbol.prompts().isEmpty()) {
      diagnostics.warning(
          first.location(),
          "this choice has no prompt, so nobody can make it",
          "choice must have a prompt");
    }
    symbol.defaults().forEach(value -> check(symbol, value));
    symbol.selects().forEach(selection -> check(symbol, selection, "select"));
    symbol.implies().forEach(selection -> check(symbol, selection, "imply"));
    for (Property.Range range : symbol.ranges()) {
      if (!symbol.type().isNumber()) {
        diagnostics.warning(
            range.location(),
            "only an int or a hex can have a range",
            "range is only allowed for int or hex symbols");
      } else if (!isNumber(symbol, range.low()) || !isNumber(symbol, range.high())) {
        diagnostics.warning(
            range.location(), "a bound of this range is no number", "range is invalid");
      }
    }
  }

  private void check(Symbol symbol, Property.Default value) {
    Location at = value.location();
    if (!(value.value() instanceof Expr.Ref<Symbol>(Symbol given))) {
      if (symbol.type() == SymbolType.STRING || symbol.type().isNumber()) {
        diagnostics.warning(
            at,
            "the default of '" + symbol + "' must be a single value",
            "default for config symbol '" + symbol + "' must be a single symbol");
      }
      return;
    }
    if (symbol.type().isNumber() && !isNumber(symbol, given)) {
      diagnostics.warning(
          at,
          "the default of '" + symbol + "' is no number: '" + given + "'",
          "'" + symbol + "': number is invalid");
    }
    if (symbol.isChoice() && !symbol.members().contains(given)) {
      diagnostics.warning(
          at,
          "'" + given + "' is no value of this choice",
          "choice default symbol '" + given + "' is not contained in the choice");
    }
    if (symbol.choice().isPresent()) {
      diagnostics.warning(
          at,
          "a value of a choice has no default of its own",
          "defaults for choice values not supported");
    }
  }

  private void check(Symbol symbol, Property.Selection selection, String verb) {
    Symbol target = selection.target();
    if (!symbol.type().isLogic()) {
      diagnostics.warning(
          selection.location(),
          "'" + symbol + "' is " + symbol.type().text() + "; only a bool or tristate can " + verb,
          "config symbol '" + symbol + "' uses " + verb + ", but is not bool or tristate");
    } else if (target.type() != SymbolType.UNKNOWN && !target.type().isLogic()) {
      diagnostics.warning(
          selection.location(),
          verb + " needs a bool or tristate, not '" + target + "'",
          "'%s' has wrong type. '%s' only accept arguments of bool and tristate type"
              .formatted(target, verb));
    } else if (!target.isDefined()) {
      diagnostics.hint(
          selection.location(), verb + " of '" + target + "' has no effect: nothing defines it");
    }
  }

  private static boolean isNumber(Symbol of, Symbol value) {
    return value.type().isNumber()
        || (value.type() == SymbolType.UNKNOWN && Numbers.isWritten(value.name(), of.type()));
  }
}
