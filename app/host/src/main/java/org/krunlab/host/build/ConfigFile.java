package org.krunlab.host.build;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The assignments of a {@code .config} file or a fragment of one: {@code CONFIG_X=value}, or {@code
 * # CONFIG_X is not set} for the value {@code n}. Other lines mean nothing.
 */
final class ConfigFile {
  private static final Pattern SET = Pattern.compile("CONFIG_([A-Za-z0-9_]+)=(.*)");
  private static final Pattern UNSET = Pattern.compile("# CONFIG_([A-Za-z0-9_]+) is not set");

  /** What is written without quotes unless the symbol is known to be a string. */
  private static final Pattern BARE = Pattern.compile("[nmy]|-?[0-9]+|0[xX][0-9a-fA-F]+");

  private ConfigFile() {}

  /** Values as they stand, strings with their quotes. */
  static SequencedMap<String, String> parseRaw(String text) {
    var values = new LinkedHashMap<String, String>();
    text.lines()
        .map(String::strip)
        .forEach(
            line -> {
              Matcher set = SET.matcher(line);
              Matcher unset = UNSET.matcher(line);
              if (set.matches()) {
                values.putLast(set.group(1), set.group(2));
              } else if (unset.matches()) {
                values.putLast(unset.group(1), "n");
              }
            });
    return values;
  }

  /** Values without quotes. */
  static SequencedMap<String, String> parse(String text) {
    var values = parseRaw(text);
    values.replaceAll((symbol, value) -> unquote(value));
    return values;
  }

  /**
   * Writes assignments in their order.
   *
   * @param values unquoted
   * @param strings symbols known to be strings, whatever their value looks like
   */
  static String format(Map<String, String> values, Set<String> strings) {
    var text = new StringBuilder();
    values.forEach(
        (symbol, value) -> {
          if (!strings.contains(symbol) && value.equals("n")) {
            text.append("# CONFIG_").append(symbol).append(" is not set\n");
          } else {
            boolean bare = !strings.contains(symbol) && BARE.matcher(value).matches();
            text.append("CONFIG_").append(symbol).append('=');
            text.append(bare ? value : quote(value)).append('\n');
          }
        });
    return text.toString();
  }

  static boolean isQuoted(String raw) {
    return raw.length() >= 2 && raw.startsWith("\"") && raw.endsWith("\"");
  }

  static String unquote(String raw) {
    return isQuoted(raw) ? raw.substring(1, raw.length() - 1).replaceAll("\\\\(.)", "$1") : raw;
  }

  private static String quote(String value) {
    return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
