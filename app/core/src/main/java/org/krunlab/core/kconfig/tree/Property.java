package org.krunlab.core.kconfig.tree;

import org.krunlab.core.kconfig.Location;
import org.krunlab.core.kconfig.expr.Expr;

/** What an entry says of its symbol. Conditions include the dependencies of the entry itself. */
public sealed interface Property {
  /** Where it is written. */
  Location location();

  /** When it counts. */
  Expr<Symbol> condition();

  /** A text under which the symbol can be set while the condition holds. */
  record Prompt(Location location, String text, Expr<Symbol> condition) implements Property {}

  /** A value for when the user set none. */
  record Default(Location location, Expr<Symbol> value, Expr<Symbol> condition)
      implements Property {}

  /** Bounds, both included. */
  record Range(Location location, Symbol low, Symbol high, Expr<Symbol> condition)
      implements Property {}

  /** A select or an imply. */
  record Selection(Location location, Symbol source, Symbol target, Expr<Symbol> condition)
      implements Property {}
}
