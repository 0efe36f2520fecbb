package org.krunlab.core.model;

/** Text from elsewhere, such as a file's name, for one line of a terminal, a table or a report. */
public final class Printable {
  private Printable() {}

  /**
   * The same text with its control and format characters spelled, in braces after a backslash and a
   * u: a terminal takes them for orders, and a line end for the end of a row.
   */
  public static String of(String text) {
    var shown = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                shown.append("\\u{%x}".formatted(c));
              } else {
                shown.appendCodePoint(c);
              }
            });
    return shown.toString();
  }
}
