package org.krunlab.core.kconfig.value;

import org.krunlab.core.kconfig.tree.Symbol;

/**
 * A symbol with another value in force than before.
 *
 * @param before the value it had; n or empty where it had none
 * @param after the value it has
 * @param byUser whether the user set it to that, as opposed to what followed
 */
public record Change(Symbol symbol, String before, String after, boolean byUser) {}
