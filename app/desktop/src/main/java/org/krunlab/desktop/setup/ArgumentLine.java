package org.krunlab.desktop.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Arguments as they are typed in one line: blanks part them, single or double quotes keep blanks, a
 * backslash keeps the next character.
 */
final class ArgumentLine {
  private static final Pattern PLAIN = Pattern.compile("[^\\s\"'\\\\]+");

  private ArgumentLine() {}

  /** The arguments; a quote that is not closed ends with the line. */
  static List<String> parse(String line) {
    var arguments = new ArrayList<String>();
    var word = new StringBuilder();
    boolean inWord = false;
    char quote = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\' && quote != '\'' && i + 1 < line.length()) {
        word.append(line.charAt(++i));
        inWord = true;
      } else if (quote != 0 && c == quote) {
        quote = 0;
      } else if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
        inWord = true;
      } else if (quote == 0 && Character.isWhitespace(c)) {
        if (inWord) {
          arguments.add(word.toString());
          word.setLength(0);
          inWord = false;
        }
      } else {
        word.append(c);
        inWord = true;
      }
    }
    if (inWord) {
      arguments.add(word.toString());
    }
    return List.copyOf(arguments);
  }

  /** A line that gives the same arguments again. */
  static String format(List<String> arguments) {
    return arguments.stream().map(ArgumentLine::quoted).collect(Collectors.joining(" "));
  }

  private static String quoted(String argument) {
    return PLAIN.matcher(argument).matches()
        ? argument
        : '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
