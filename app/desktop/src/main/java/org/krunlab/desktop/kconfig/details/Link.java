package org.krunlab.desktop.kconfig.details;

import org.krunlab.core.kconfig.tree.Symbol;

/**
 * Another option one can go to.
 *
 * @param value in force now
 * @param note what more there is to say, such as the condition under which it counts; may be blank
 */
public record Link(Symbol symbol, String value, String note) {}
