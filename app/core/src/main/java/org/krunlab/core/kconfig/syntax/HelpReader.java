package org.krunlab.core.kconfig.syntax;

import org.jspecify.annotations.Nullable;

/**
 * Reads a help text. It ends before the first line that is indented less than its first one, or not
 * at all; that is all that marks its end.
 */
final class HelpReader {
  private static final int TAB = 8;

  private HelpReader() {}

  /**
   * @param end where the language goes on
   * @param lines how many line ends the text took
   */
  record Extent(int end, int lines) {}

  /** The text that begins at {@code from}, each line without the indentation of the first. */
  static String text(String text, int from) {
    StringBuilder out = new StringBuilder();
    read(text, from, out);
    return out.toString();
  }

  /** How far the text goes. */
  static Extent extent(String text, int from) {
    return read(text, from, null);
  }

  private static Extent read(String text, int from, @Nullable StringBuilder out) {
    int at = from;
    int first = 0;
    int last = 0;
    int lines = 0;
    while (at < text.length()) {
      int afterBlanks = at;
      while (afterBlanks < text.length() && Lexer.isBlank(text.charAt(afterBlanks))) {
        afterBlanks++;
      }
      if (afterBlanks < text.length() && text.charAt(afterBlanks) == '\n') {
        int next = afterBlanks + 1;
        lines++;
        if (next < text.length() && !isBlankOrEnd(text.charAt(next))) {
          return new Extent(next, lines);
        }
        if (out != null) {
          out.append('\n');
        }
        at = next;
      } else if (afterBlanks > at) {
        last = width(text, at, afterBlanks);
        at = afterBlanks;
        if (first != 0) {
          if (last < first) {
            return new Extent(at, lines);
          }
          if (out != null) {
            out.repeat(' ', last - first);
          }
        }
      } else {
        int end = text.indexOf('\n', at);
        end = end < 0 ? text.length() : end;
        if (out != null) {
          out.append(text, at, trimmedEnd(text, at, end));
        }
        at = end;
        if (first == 0) {
          first = last;
        }
      }
    }
    return new Extent(at, lines);
  }

  private static boolean isBlankOrEnd(char c) {
    return Lexer.isBlank(c) || c == '\n';
  }

  private static int width(String text, int from, int to) {
    int width = 0;
    for (int i = from; i < to; i++) {
      width = text.charAt(i) == '\t' ? width / TAB * TAB + TAB : width + 1;
    }
    return width;
  }

  private static int trimmedEnd(String text, int from, int to) {
    int end = to;
    while (end > from && Lexer.isBlank(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }
}
