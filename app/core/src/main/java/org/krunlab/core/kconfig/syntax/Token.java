package org.krunlab.core.kconfig.syntax;

import org.krunlab.core.kconfig.Location;

/**
 * One token.
 *
 * @param text the word or the text in quotes, macros expanded; empty for all others
 */
record Token(TokenKind kind, String text, Location location) {

  /** How to name it in a message. */
  String shown() {
    return switch (kind) {
      case WORD -> "'" + text + "'";
      case QUOTED -> "\"" + text + "\"";
      default -> kind.shown();
    };
  }
}
