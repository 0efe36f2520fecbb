package org.krunlab.cli.conf;

import java.io.Serial;

/** What ends a call with exit status 1. */
final class ConfFailure extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  private final String text;

  /**
   * @param text for standard error: whole lines, or nothing
   */
  ConfFailure(String text) {
    super(text);
    this.text = text;
  }

  String text() {
    return text;
  }
}
