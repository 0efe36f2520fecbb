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

  /** The text that {@code text} begins with, each line without the indentation of the first. */
  static String text(String text) {
    StringBuilder out = new StringBuilder();
    read(SourceText.of(text), 0, out);
    return out.toString();
  }

  /** How far the text goes that begins at {@code from}. */
  static Extent extent(SourceText source, int from) {
    return read(source, from, null);
  }

  private static Extent read(SourceText source, int from, @Nullable StringBuilder out) {
    char[] text = source.chars();
    int at = from;
    int first = 0;
    int last = 0;
    int lines = 0;
    while (text[at] != SourceText.END) {
      int afterBlanks = at;
      while (Lexer.isBlank(text[afterBlanks])) {
        afterBlanks++;
      }
      if (text[afterBlanks] == '\n') {
        int next = afterBlanks + 1;
        lines++;
        if (text[next] != SourceText.END && !isBlankOrEnd(text[next])) {
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
        int end = source.endOfLine(at);
        if (out != null) {
          out.append(text, at, trimmedEnd(text, at, end) - at);
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

  private static int width(char[] text, int from, int to) {
    int width = 0;
    for (int i = from; i < to; i++) {
      width = text[i] == '\t' ? width / TAB * TAB + TAB : width + 1;
    }
    return width;
  }

  private static int trimmedEnd(char[] text, int from, int to) {
    int end = to;
    while (end > from && Lexer.isBlank(text[end - 1])) {
      end--;
    }
    return end;
  }
}
