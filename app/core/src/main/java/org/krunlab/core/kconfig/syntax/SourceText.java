package org.krunlab.core.kconfig.syntax;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A text to be read character by character. A process that reads a tree once is over before the JVM
 * has made the methods of a string quick, hence the array.
 */
final class SourceText {
  /** Stands behind the last character, and in no Kconfig file. */
  static final char END = '\0';

  private final String text;
  private final char[] chars;

  private SourceText(String text, char[] chars) {
    this.text = text;
    this.chars = chars;
  }

  /** Any text that does not hold {@link #END}. */
  static SourceText of(String text) {
    char[] chars = new char[text.length() + 1];
    text.getChars(0, text.length(), chars, 0);
    return new SourceText(text, chars);
  }

  /** What nearly every file is, in one pass over it: ASCII with neither NUL nor CR; else null. */
  static @Nullable SourceText plain(byte[] bytes) {
    char[] chars = new char[bytes.length + 1];
    for (int i = 0; i < bytes.length; i++) {
      byte b = bytes[i];
      if (b <= 0 || b == '\r') {
        return null;
      }
      chars[i] = (char) b;
    }
    return new SourceText(new String(bytes, StandardCharsets.ISO_8859_1), chars);
  }

  /** The text as a string. */
  String text() {
    return text;
  }

  /** Its characters with {@link #END} behind the last one; not to be changed. */
  char[] chars() {
    return chars;
  }

  /** Where the line ends that {@code from} is on. */
  int endOfLine(int from) {
    int end = from;
    while (chars[end] != '\n' && chars[end] != END) {
      end++;
    }
    return end;
  }
}
