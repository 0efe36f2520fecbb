package org.krunlab.core.kconfig.conf;

import org.krunlab.core.kconfig.expr.Tristate;
import org.krunlab.core.kconfig.tree.Symbol;
import org.krunlab.core.kconfig.value.LiveConfiguration;

/** The warning that a symbol is selected beyond what it depends on. */
public final class UnmetDependency {
  private UnmetDependency() {}

  /** The warning, with the blank line before it. */
  public static String warning(LiveConfiguration live, Symbol symbol) {
    var out =
        new StringBuilder("\nWARNING: unmet direct dependencies detected for ")
            .append(symbol.name())
            .append("\n  Depends on [")
            .append(live.dependency(symbol) == Tristate.MODULE ? 'm' : 'n')
            .append("]: ");
    var conditions = new Conditions(live, out);
    conditions.condition(symbol.dependency());
    out.append('\n');
    conditions.selections(symbol.reverseDependency(), Tristate.YES, "  Selected by [y]:\n");
    conditions.selections(symbol.reverseDependency(), Tristate.MODULE, "  Selected by [m]:\n");
    return out.toString();
  }
}
