package org.krunlab.core.kconfig.unikraft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts a command into words where that needs no shell: words, quotes, {@code &&} and {@code ||},
 * and no expansion at all.
 */
final class ShellWords {
  private static final boolean[] NEEDS_A_SHELL = new boolean[128];

  static {
    for (char c : "$`\\*?[]{}~<>();&|\n#".toCharArray()) {
      NEEDS_A_SHELL[c] = true;
    }
  }

  private ShellWords() {}

  /** The words; empty when the command holds anything a shell would have to look at. */
  static Optional<List<String>> split(String command) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean inWord = false;
    char quote = 0;
    for (int i = 0; i < command.length(); i++) {
      char c = command.charAt(i);
      if (quote != 0) {
        if (c == quote) {
          quote = 0;
        } else if (quote == '"' && (c == '$' || c == '`' || c == '\\')) {
          return Optional.empty();
        } else {
          word.append(c);
        }
      } else if (c == '\'' || c == '"') {
        quote = c;
        inWord = true;
      } else if (c == ' ' || c == '\t') {
        if (inWord) {
          words.add(word.toString());
          word.setLength(0);
          inWord = false;
        }
      } else if ((c == '&' && command.startsWith(" && ", i - 1))
          || (c == '|' && command.startsWith(" || ", i - 1))) {
        words.add(command.substring(i, i + 2));
        i++;
      } else if (c < NEEDS_A_SHELL.length && NEEDS_A_SHELL[c]) {
        return Optional.empty();
      } else {
        word.append(c);
        inWord = true;
      }
    }
    if (quote != 0) {
      return Optional.empty();
    }
    if (inWord) {
      words.add(word.toString());
    }
    return Optional.of(List.copyOf(words));
  }
}
