package org.krunlab.core.kconfig.macro;

/**
 * What a macro became.
 *
 * @param text the text it stands for
 * @param end how many characters of the input it took
 */
public record Expansion(String text, int end) {}
