package org.krunlab.core.bootlog;

/**
 * Removes the control sequences of ECMA-48 that begin with {@code ESC [}: colours above all, which
 * Unikraft puts before each field of a header, but also the cursor movements of a firmware that
 * shares the serial line. A sequence that is not complete stays as it is.
 */
final class AnsiCodes {
  private static final char ESC = 0x1b;

  private AnsiCodes() {}

  static String strip(String line) {
    int escape = line.indexOf(ESC);
    if (escape < 0) {
      return line;
    }
    StringBuilder kept = new StringBuilder(line.length());
    int from = 0;
    while (escape >= 0) {
      int end = endOfSequence(line, escape);
      if (end < 0) {
        escape = line.indexOf(ESC, escape + 1);
      } else {
        kept.append(line, from, escape);
        from = end;
        escape = line.indexOf(ESC, end);
      }
    }
    return kept.append(line, from, line.length()).toString();
  }

  /** Index behind the sequence that begins at {@code escape}, or -1 where there is none. */
  private static int endOfSequence(String line, int escape) {
    int at = escape + 1;
    if (at >= line.length() || line.charAt(at) != '[') {
      return -1;
    }
    at++;
    while (at < line.length() && isParameter(line.charAt(at))) {
      at++;
    }
    while (at < line.length() && isIntermediate(line.charAt(at))) {
      at++;
    }
    return at < line.length() && isFinal(line.charAt(at)) ? at + 1 : -1;
  }

  private static boolean isParameter(int c) {
    return c >= 0x30 && c <= 0x3f;
  }

  private static boolean isIntermediate(int c) {
    return c >= 0x20 && c <= 0x2f;
  }

  private static boolean isFinal(int c) {
    return c >= 0x40 && c <= 0x7e;
  }

  /**
   * Follows the bytes at the start of a line and tells where the first one stands that is not part
   * of a control sequence. The reset of a coloured line goes out with that line but stands, behind
   * its line end, at the start of the next: the moment of a line is that of its first visible byte.
   */
  static final class LeadingCodes {
    private enum State {
      START,
      ESCAPED,
      INSIDE,
      OVER
    }

    private State state = State.START;

    void reset() {
      state = State.START;
    }

    /** Whether the byte is the first of the line that is not part of a leading control sequence. */
    boolean isFirstVisible(byte next) {
      switch (state) {
        case START -> {
          if (next != ESC) {
            state = State.OVER;
            return true;
          }
          state = State.ESCAPED;
        }
        case ESCAPED -> {
          if (next != '[') {
            state = State.OVER;
            return true;
          }
          state = State.INSIDE;
        }
        case INSIDE -> {
          if (isFinal(next)) {
            state = State.START;
          } else if (!isParameter(next) && !isIntermediate(next)) {
            state = State.OVER;
            return true;
          }
        }
        case OVER -> {
          return false;
        }
      }
      return false;
    }
  }
}
