package org.krunlab.core.kconfig.file;

/**
 * One assignment of a configuration file.
 *
 * @param line from 1
 * @param name the symbol, without prefix
 * @param value as it is written, with quotes and escapes; {@code n} for a line that says {@code is
 *     not set}
 */
public record ConfigLine(int line, String name, String value) {}
