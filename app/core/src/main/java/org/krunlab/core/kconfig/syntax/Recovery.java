package org.krunlab.core.kconfig.syntax;

import org.krunlab.core.kconfig.Diagnostics;
import org.krunlab.core.kconfig.SyntaxException;

/** Goes on after an error with the next line, so that all are found, but not without end. */
final class Recovery {
  private static final int MOST_ERRORS = 50;

  private final TokenStream tokens;
  private final Diagnostics diagnostics;
  private int errors;
  private boolean stopped;

  Recovery(TokenStream tokens, Diagnostics diagnostics) {
    this.tokens = tokens;
    this.diagnostics = diagnostics;
  }

  /** Takes note of an error and gives up the rest of its line. */
  void after(SyntaxException e) throws SyntaxException {
    if (!stopped) {
      diagnostics.error(e.location(), String.valueOf(e.getMessage()), e.classic());
      if (++errors == MOST_ERRORS) {
        stop();
      }
    }
    tokens.skipLine();
  }

  /** Takes note of an error after which nothing else is worth reading. */
  void stopAfter(SyntaxException e) {
    if (!stopped) {
      diagnostics.error(e.location(), String.valueOf(e.getMessage()), e.classic());
      stop();
    }
  }

  private void stop() {
    stopped = true;
    tokens.close();
  }
}
