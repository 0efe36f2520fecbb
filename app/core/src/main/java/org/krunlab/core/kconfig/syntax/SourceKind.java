package org.krunlab.core.kconfig.syntax;

import java.util.Optional;

/** The four ways to source a file. All but the first come from Kconfiglib. */
enum SourceKind {
  SOURCE(false, false),
  RSOURCE(true, false),
  OSOURCE(false, true),
  ORSOURCE(true, true);

  private final boolean relative;
  private final boolean optional;

  SourceKind(boolean relative, boolean optional) {
    this.relative = relative;
    this.optional = optional;
  }

  /** Whether the name is relative to the file of the statement. */
  boolean relative() {
    return relative;
  }

  /** Whether it is fine that there is no such file. */
  boolean optional() {
    return optional;
  }

  /** The kind a statement beginning with this token is of. */
  static Optional<SourceKind> of(Token token) {
    if (token.kind() == TokenKind.SOURCE) {
      return Optional.of(SOURCE);
    }
    if (token.kind() != TokenKind.WORD) {
      return Optional.empty();
    }
    return switch (token.text()) {
      case "rsource" -> Optional.of(RSOURCE);
      case "osource" -> Optional.of(OSOURCE);
      case "orsource" -> Optional.of(ORSOURCE);
      default -> Optional.empty();
    };
  }
}
