package org.krunlab.core.kconfig.file;

import java.util.Optional;

/** Texts as configuration files quote them: a backslash before each quote and each backslash. */
public final class QuotedText {
  private QuotedText() {}

  /** In quotes, escaped. */
  public static String quote(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\');
      }
      out.append(c);
    }
    return out.append('"').toString();
  }

  /** Whether it begins as a quoted text does. */
  public static boolean isQuoted(String written) {
    return written.startsWith("\"");
  }

  /**
   * The text between the quotes; what follows the second one is ignored. Empty when it lacks one.
   */
  public static Optional<String> unquote(String written) {
    StringBuilder out = new StringBuilder(written.length());
    for (int i = 1; i < written.length(); i++) {
      char c = written.charAt(i);
      if (c == '"') {
        return Optional.of(out.toString());
      }
      if (c == '\\') {
        i++;
        if (i == written.length()) {
          break;
        }
      }
      out.append(written.charAt(i));
    }
    return Optional.empty();
  }
}
