package org.krunlab.core.kconfig.syntax;

/**
 * What stands for a symbol in a condition.
 *
 * @param quoted written in quotes, which makes it a constant and never a symbol that is defined
 */
public record Operand(String text, boolean quoted) {}
