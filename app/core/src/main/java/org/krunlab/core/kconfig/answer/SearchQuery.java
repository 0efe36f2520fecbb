package org.krunlab.core.kconfig.answer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What to look for in a tree. */
public sealed interface SearchQuery {

  /**
   * Words that all have to occur, in either case, in any order.
   *
   * @param words in small letters, none empty
   */
  record Words(List<String> words) implements SearchQuery {
    /** Copies the list. */
    public Words {
      words = List.copyOf(words);
    }
  }

  /** A regular expression that has to match somewhere. */
  record Regex(Pattern pattern) implements SearchQuery {}

  /**
   * Not a query yet, as when half of a regular expression is typed.
   *
   * @param sentence what is wrong with it
   */
  record Unfinished(String sentence) implements SearchQuery {}

  /**
   * What one typed: {@code /.../} is a regular expression, anything else words. The prefix {@code
   * CONFIG_} before a name is left out.
   */
  static SearchQuery parse(String typed) {
    String text = typed.strip();
    if (text.length() > 1 && text.startsWith("/") && text.endsWith("/")) {
      return regex(text.substring(1, text.length() - 1));
    }
    return new Words(
        Arrays.stream(text.split("\\s+"))
            .map(word -> word.startsWith("CONFIG_") ? word.substring("CONFIG_".length()) : word)
            .filter(word -> !word.isEmpty())
            .map(word -> word.toLowerCase(Locale.ROOT))
            .toList());
  }

  /** A regular expression, in either case. */
  static SearchQuery regex(String expression) {
    try {
      return new Regex(Pattern.compile(expression, Pattern.CASE_INSENSITIVE));
    } catch (PatternSyntaxException e) {
      return new Unfinished(
          "'" + expression + "' is no regular expression: " + e.getDescription() + ".");
    }
  }
}
