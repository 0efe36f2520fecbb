package org.krunlab.core.kconfig.answer;

import org.krunlab.core.kconfig.Location;
import org.krunlab.core.kconfig.expr.Expr;
import org.krunlab.core.kconfig.tree.Symbol;

/**
 * One place where one symbol has to do with another.
 *
 * @param from the symbol whose definition says so
 * @param to the symbol it names
 * @param condition for a dependency all of it; for the others when they count
 * @param location where it is written
 */
public record Reference(
    Kind kind, Symbol from, Symbol to, Expr<Symbol> condition, Location location) {

  /** How a definition names another symbol. */
  public enum Kind {
    /** {@code select} */
    SELECTS,
    /** {@code imply} */
    IMPLIES,
    /** {@code depends on}, its own or that of what is around it. */
    DEPENDS_ON,
    /** The condition of its prompt. */
    PROMPT,
    /** A default or its condition. */
    DEFAULT,
    /** A bound of a range or its condition. */
    RANGE,
    /** The condition of a select or an imply. */
    CONDITION,
    /** It is one of the values of a choice. */
    VALUE_OF
  }
}
