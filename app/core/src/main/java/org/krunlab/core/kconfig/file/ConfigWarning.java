package org.krunlab.core.kconfig.file;

/**
 * A line of a configuration file that does not count, or not as it seems.
 *
 * @param line from 1
 * @param message a sentence
 * @param classic how the C tools put it
 */
public record ConfigWarning(int line, String message, String classic) {}
