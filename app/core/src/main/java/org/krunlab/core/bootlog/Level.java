package org.krunlab.core.bootlog;

import java.util.Locale;

/** The level of a kernel message, as Unikraft's {@code ukdebug} library prints it. */
public enum Level {
  DEBUG("dbg:  "),
  INFO("Info: "),
  WARN("Warn: "),
  ERROR("ERR:  "),
  CRITICAL("CRIT: ");

  private final String headerWord;

  Level(String headerWord) {
    this.headerWord = headerWord;
  }

  /**
   * The word in the header of a message, padded with blanks so that the fields behind it line up.
   */
  String headerWord() {
    return headerWord;
  }

  /** The name in JSON and on the command line: {@code debug}, {@code info}, {@code warn}, ... */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
