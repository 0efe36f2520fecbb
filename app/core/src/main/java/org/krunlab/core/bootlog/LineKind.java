package org.krunlab.core.bootlog;

import java.util.Locale;

/** What a console line is. */
public enum LineKind {
  /** A kernel message: the line begins with a header. */
  MESSAGE,
  /** A line of Unikraft's banner. */
  BANNER,
  /** Anything else: what the application wrote, or kernel text that continues a line of it. */
  TEXT;

  /** The name in JSON and on the command line: {@code message}, {@code banner} or {@code text}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
