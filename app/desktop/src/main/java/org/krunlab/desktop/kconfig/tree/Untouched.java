package org.krunlab.desktop.kconfig.tree;

import java.util.Optional;
import org.krunlab.core.kconfig.expr.Expr;
import org.krunlab.core.kconfig.expr.SymbolType;
import org.krunlab.core.kconfig.expr.Tristate;
import org.krunlab.core.kconfig.tree.Property;
import org.krunlab.core.kconfig.tree.Symbol;
import org.krunlab.core.kconfig.value.Configuration;

/**
 * The value an option would have if nobody had set it, all else being as it is. That tells what
 * somebody decided in a file that holds every value from what was merely written down.
 */
final class Untouched {
  private Untouched() {}

  static String value(Configuration now, Symbol symbol) {
    Symbol choice = symbol.choice().orElse(null);
    if (choice != null && now.truth(choice) == Tristate.YES) {
      return pick(now, choice).equals(Optional.of(symbol)) ? "y" : "n";
    }
    Property.Default used = now.usedDefault(symbol).orElse(null);
    if (!symbol.type().isLogic()) {
      return used != null && used.value() instanceof Expr.Ref<Symbol>(Symbol given)
          ? now.value(given)
          : "";
    }
    Tristate value = now.forced(symbol).or(now.implied(symbol));
    if (used != null) {
      value = value.or(now.value(used.value()).and(now.value(used.condition())));
    }
    boolean promoted = value == Tristate.MODULE && symbol.type() == SymbolType.BOOL;
    return promoted ? "y" : value.text();
  }

  private static Optional<Symbol> pick(Configuration now, Symbol choice) {
    for (Property.Default candidate : choice.defaults()) {
      if (now.value(candidate.condition()) != Tristate.NO
          && candidate.value() instanceof Expr.Ref<Symbol>(Symbol given)
          && now.visibility(given) != Tristate.NO) {
        return Optional.of(given);
      }
    }
    return choice.members().stream()
        .filter(member -> now.visibility(member) != Tristate.NO)
        .findFirst();
  }
}
