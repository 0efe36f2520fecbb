package org.krunlab.core.bootlog;

import org.jspecify.annotations.Nullable;

/**
 * The header of a kernel message, read by hand because every byte of a boot passes here.
 *
 * <pre>
 * [ "[" seconds(width 5) "." microseconds(6 digits) "] " ] LEVEL " " [ "&lt;" thread "&gt; " ]
 * [ "{r:0x..,f:0x..} " ] "[" library "] " [ "&lt;" file " @ " line(width 4) "&gt; " ]
 * </pre>
 *
 * @param textStart index of the first character behind the header
 */
record Header(
    @Nullable Long timeMicros,
    Level level,
    @Nullable String thread,
    @Nullable Caller caller,
    String lib,
    @Nullable String file,
    @Nullable Integer srcLine,
    int textStart) {

  private static final int SECONDS_WIDTH = 5;
  // 2^64 ns are 18,446,744,073 s
  private static final int SECONDS_DIGITS_MAX = 11;
  private static final int FRACTION_DIGITS = 6;
  private static final int SOURCE_LINE_WIDTH = 4;
  private static final int SOURCE_LINE_DIGITS_MAX = 9;
  private static final Level[] LEVELS = Level.values();

  /** Reads the header that begins at {@code start}, or gives null where none begins there. */
  static @Nullable Header parse(String line, int start) {
    if (start >= line.length()) {
      return null;
    }
    Reader in = new Reader(line, start);
    Long time = null;
    if (line.charAt(start) == '[') {
      time = in.time();
      if (time == null) {
        return null;
      }
    }
    Level level = in.level();
    if (level == null) {
      return null;
    }
    if (in.peek() != '<') {
      return in.rest(time, level, null);
    }
    // a thread's name may hold anything, also "> ": it ends where the rest of a header follows
    int name = in.at + 1;
    for (int end = line.indexOf("> ", name); end >= 0; end = line.indexOf("> ", end + 1)) {
      in.at = end + 2;
      Header header = in.rest(time, level, line.substring(name, end));
      if (header != null) {
        return header;
      }
    }
    return null;
  }

  /**
   * Finds a header that stands inside a line: an application that wrote no line end shares its last
   * line with the kernel's next message.
   */
  static @Nullable Header findInside(String line) {
    for (int bracket = line.indexOf("] ");
        bracket >= 0;
        bracket = line.indexOf("] ", bracket + 1)) {
      int open = line.lastIndexOf('[', bracket);
      if (open > 0) {
        Header header = parse(line, open);
        if (header != null) {
          return header;
        }
        for (Level level : LEVELS) {
          int word = open - level.headerWord().length();
          if (word > 0 && line.startsWith(level.headerWord(), word)) {
            return parse(line, word);
          }
        }
      }
    }
    return null;
  }

  /**
   * A place in the line that moves behind what was read; a method that finds nothing gives null.
   */
  private static final class Reader {
    private final String line;
    private int at;

    Reader(String line, int at) {
      this.line = line;
      this.at = at;
    }

    int peek() {
      return at < line.length() ? line.charAt(at) : -1;
    }

    @Nullable Header rest(@Nullable Long time, Level level, @Nullable String thread) {
      Caller caller = caller();
      String lib = library();
      if (lib == null) {
        return null;
      }
      int fileStart = at;
      String file = null;
      Integer srcLine = null;
      int nameEnd = peek() == '<' ? line.indexOf(" @ ", at) : -1;
      if (nameEnd > at + 1 && line.lastIndexOf('>', nameEnd) < at) {
        file = line.substring(at + 1, nameEnd);
        at = nameEnd + 3;
        Long number = padded(SOURCE_LINE_WIDTH, SOURCE_LINE_DIGITS_MAX);
        if (number != null && closing('>')) {
          srcLine = number.intValue();
        } else {
          file = null;
          at = fileStart;
        }
      }
      return new Header(time, level, thread, caller, lib, file, srcLine, at);
    }

    @Nullable Long time() {
      at++;
      Long seconds = padded(SECONDS_WIDTH, SECONDS_DIGITS_MAX);
      if (seconds == null || peek() != '.') {
        return null;
      }
      at++;
      long micros = 0;
      for (int i = 0; i < FRACTION_DIGITS; i++, at++) {
        if (!isDigit(peek())) {
          return null;
        }
        micros = micros * 10 + (line.charAt(at) - '0');
      }
      if (!line.startsWith("] ", at)) {
        return null;
      }
      at += 2;
      return seconds * 1_000_000 + micros;
    }

    @Nullable Level level() {
      for (Level level : LEVELS) {
        if (line.startsWith(level.headerWord(), at)) {
          at += level.headerWord().length();
          return level;
        }
      }
      return null;
    }

    private @Nullable Caller caller() {
      int start = at;
      if (line.startsWith("{r:", at)) {
        at += 3;
        Long returnAddress = pointer();
        if (returnAddress != null && line.startsWith(",f:", at)) {
          at += 3;
          Long frame = pointer();
          if (frame != null && line.startsWith("} ", at)) {
            at += 2;
            return new Caller(returnAddress, frame);
          }
        }
      }
      at = start;
      return null;
    }

    private @Nullable Long pointer() {
      int digits = line.startsWith("0x", at) ? at + 2 : at;
      int end = digits;
      while (end < line.length() && Character.digit(line.charAt(end), 16) >= 0) {
        end++;
      }
      if (end == digits || end - digits > 16) {
        return null;
      }
      at = end;
      return Long.parseUnsignedLong(line, digits, end, 16);
    }

    private @Nullable String library() {
      if (peek() != '[') {
        return null;
      }
      int start = at + 1;
      int end = start;
      while (end < line.length() && isNameCharacter(line.charAt(end))) {
        end++;
      }
      if (end == start) {
        return null;
      }
      at = end;
      return closing(']') ? line.substring(start, end) : null;
    }

    /**
     * Moves behind the bracket and the blank that follows it. A copied log may have lost the blanks
     * at its line ends, so none is asked for there.
     */
    private boolean closing(char bracket) {
      if (peek() != bracket) {
        return false;
      }
      at++;
      if (peek() == ' ') {
        at++;
        return true;
      }
      return peek() < 0;
    }

    /** A decimal number padded with blanks to at least {@code width} places. */
    private @Nullable Long padded(int width, int digitsMax) {
      int start = at;
      while (peek() == ' ') {
        at++;
      }
      int blanks = at - start;
      long value = 0;
      int digits = 0;
      while (isDigit(peek()) && digits <= digitsMax) {
        value = value * 10 + (line.charAt(at++) - '0');
        digits++;
      }
      boolean fits = blanks == 0 ? digits >= width : blanks + digits == width;
      return digits > 0 && digits <= digitsMax && fits ? value : null;
    }

    private static boolean isDigit(int c) {
      return c >= '0' && c <= '9';
    }

    private static boolean isNameCharacter(char c) {
      return (c >= 'a' && c <= 'z')
          || (c >= 'A' && c <= 'Z')
          || isDigit(c)
          || c == '_'
          || c == '-'
          || c == '.'
          || c == '+';
    }
  }
}
