package org.krunlab.core.kconfig;

/**
 * A place in a Kconfig file.
 *
 * @param file name as it was sourced
 * @param line from 1
 */
public record Location(String file, int line) {
  @Override
  public String toString() {
    return file + ":" + line;
  }
}
