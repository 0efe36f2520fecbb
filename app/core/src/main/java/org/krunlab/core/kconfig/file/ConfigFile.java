package org.krunlab.core.kconfig.file;

import java.util.ArrayList;
import java.util.List;
import org.krunlab.core.kconfig.ByteText;

/**
 * A configuration file as it is written, before any tree is asked what it means.
 *
 * @param lines its assignments, in order
 * @param warnings lines that are neither an assignment nor a comment
 */
public record ConfigFile(List<ConfigLine> lines, List<ConfigWarning> warnings) {
  private static final String NOT_SET = "is not set";

  /** Copies both lists. */
  public ConfigFile {
    lines = List.copyOf(lines);
    warnings = List.copyOf(warnings);
  }

  /** A file without a line. */
  public static ConfigFile empty() {
    return new ConfigFile(List.of(), List.of());
  }

  /**
   * Reads any bytes; what cannot be understood becomes a warning.
   *
   * @param prefix what stands before each symbol, as {@code CONFIG_}
   */
  public static ConfigFile read(byte[] bytes, String prefix) {
    return read(ByteText.decode(bytes), prefix);
  }

  /** Reads any text; see {@link #read(byte[], String)}. */
  public static ConfigFile read(String text, String prefix) {
    List<ConfigLine> lines = new ArrayList<>();
    List<ConfigWarning> warnings = new ArrayList<>();
    int number = 0;
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      number++;
      readLine(text.substring(start, end), number, prefix, lines, warnings);
      start = end + 1;
    }
    return new ConfigFile(lines, warnings);
  }

  private static void readLine(
      String raw, int number, String prefix, List<ConfigLine> lines, List<ConfigWarning> warnings) {
    String line = raw.endsWith("\r") ? raw.substring(0, raw.length() - 1) : raw;
    if (line.startsWith("#")) {
      readUnset(line, number, prefix, lines);
    } else if (line.startsWith(prefix)) {
      int equals = line.indexOf('=', prefix.length());
      if (equals >= 0) {
        String name = line.substring(prefix.length(), equals);
        lines.add(new ConfigLine(number, name, line.substring(equals + 1)));
      }
    } else if (!line.isEmpty()) {
      warnings.add(
          new ConfigWarning(
              number,
              "this line is no assignment and is ignored: " + line,
              "unexpected data: " + line));
    }
  }

  private static void readUnset(String line, int number, String prefix, List<ConfigLine> lines) {
    if (!line.startsWith(prefix, 2)) {
      return;
    }
    int start = 2 + prefix.length();
    int space = line.indexOf(' ', start);
    if (space >= 0 && line.startsWith(NOT_SET, space + 1)) {
      lines.add(new ConfigLine(number, line.substring(start, space), "n"));
    }
  }
}
