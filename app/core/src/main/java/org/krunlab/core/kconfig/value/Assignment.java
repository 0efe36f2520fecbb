package org.krunlab.core.kconfig.value;

import org.krunlab.core.kconfig.tree.Symbol;

/**
 * A value a user gives a symbol.
 *
 * @param value y, m or n; or the text itself, without quotes
 */
public record Assignment(Symbol symbol, String value) {

  /** {@code NAME=value}, as one types it. */
  @Override
  public String toString() {
    return symbol + "=" + value;
  }
}
