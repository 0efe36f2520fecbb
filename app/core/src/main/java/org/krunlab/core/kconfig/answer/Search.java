package org.krunlab.core.kconfig.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.kconfig.expr.Tristate;
import org.krunlab.core.kconfig.tree.KconfigTree;
import org.krunlab.core.kconfig.tree.MenuNode;
import org.krunlab.core.kconfig.tree.Property;
import org.krunlab.core.kconfig.tree.Symbol;
import org.krunlab.core.kconfig.value.Configuration;
import org.krunlab.core.kconfig.value.Obstacle;

/** Finds options by name, prompt and help, fast enough to be asked at each keystroke. */
public final class Search {
  private static final Comparator<Found> ORDER =
      Comparator.comparing((Found found) -> found.match)
          .thenComparingInt(found -> found.entry.symbol.name().length())
          .thenComparing(found -> found.entry.symbol.name());

  private final List<Entry> entries = new ArrayList<>();

  /** How well an option matches, the best first. */
  public enum Match {
    /** The name is what is looked for. */
    WHOLE_NAME,
    /** The name begins with it. */
    START_OF_NAME,
    /** A part of the name between underscores begins with it. */
    WORD_OF_NAME,
    /** The name has it somewhere. */
    IN_NAME,
    /** A word of a prompt begins with it. */
    WORD_OF_PROMPT,
    /** A prompt has it somewhere. */
    IN_PROMPT,
    /** Only a help text has it. */
    IN_HELP
  }

  /**
   * An option that matches.
   *
   * @param match by what; of several words the one that matches least
   * @param hiddenBecause why no menu shows it now; empty when one does
   */
  public record Hit(Symbol symbol, Match match, Optional<String> hiddenBecause) {}

  /**
   * Hits, the best first.
   *
   * @param hits as many as were asked for
   * @param total how many there are
   */
  public record Result(List<Hit> hits, int total) {
    /** Copies the list. */
    public Result {
      hits = List.copyOf(hits);
    }
  }

  /** The texts of one option, in small letters. */
  private record Entry(Symbol symbol, String name, String prompts, String help) {}

  private record Found(Entry entry, Match match) {}

  private Search(KconfigTree tree) {
    for (Symbol symbol : tree.options()) {
      String prompts =
          symbol.prompts().stream().map(Property.Prompt::text).collect(Collectors.joining("\n"));
      String help =
          symbol.nodes().stream().map(MenuNode::help).collect(Collectors.joining("\n")).strip();
      entries.add(new Entry(symbol, small(symbol.name()), small(prompts), small(help)));
    }
  }

  /** Makes a tree ready to be searched; keep it. */
  public static Search of(KconfigTree tree) {
    return new Search(tree);
  }

  /**
   * What matches. A regular expression that goes back over a text again and again is given up for
   * that text, and for all others once it took more looks than a search may.
   *
   * @param configuration tells which hits are hidden, and why
   * @param limit the greatest number of hits to give
   */
  public Result find(SearchQuery query, Configuration configuration, int limit) {
    var best = new PriorityQueue<Found>(ORDER.reversed());
    int total = 0;
    var effort = new Effort();
    for (Entry entry : entries) {
      Match match =
          switch (query) {
            case SearchQuery.Words(List<String> words) -> match(entry, words);
            case SearchQuery.Regex(Pattern pattern) -> match(entry, pattern, effort);
            case SearchQuery.Unfinished unfinished -> null;
          };
      if (match == null) {
        continue;
      }
      total++;
      var found = new Found(entry, match);
      if (best.size() < limit) {
        best.add(found);
      } else if (!best.isEmpty() && ORDER.compare(found, best.element()) < 0) {
        // Sorting thousands of hits of which a page is shown would be felt at each keystroke.
        best.remove();
        best.add(found);
      }
    }
    List<Hit> hits =
        best.stream()
            .sorted(ORDER)
            .map(
                one ->
                    new Hit(one.entry.symbol, one.match, hidden(configuration, one.entry.symbol)))
            .toList();
    return new Result(hits, total);
  }

  private static Optional<String> hidden(Configuration configuration, Symbol symbol) {
    return configuration.visibility(symbol) != Tristate.NO
        ? Optional.empty()
        : configuration.whyNotSettable(symbol).stream().findFirst().map(Obstacle::sentence);
  }

  private static @Nullable Match match(Entry entry, List<String> words) {
    Match worst = null;
    for (String word : words) {
      Match match = match(entry, word);
      if (match == null) {
        return null;
      }
      worst = worst == null || match.compareTo(worst) > 0 ? match : worst;
    }
    return worst;
  }

  private static @Nullable Match match(Entry entry, String word) {
    int at = entry.name.indexOf(word);
    if (at == 0) {
      return entry.name.length() == word.length() ? Match.WHOLE_NAME : Match.START_OF_NAME;
    }
    if (at > 0) {
      return entry.name.contains("_" + word) ? Match.WORD_OF_NAME : Match.IN_NAME;
    }
    at = entry.prompts.indexOf(word);
    if (at >= 0) {
      boolean startsWord = at == 0 || !Character.isLetterOrDigit(entry.prompts.charAt(at - 1));
      return startsWord ? Match.WORD_OF_PROMPT : Match.IN_PROMPT;
    }
    return entry.help.contains(word) ? Match.IN_HELP : null;
  }

  private static @Nullable Match match(Entry entry, Pattern pattern, Effort effort) {
    String name = entry.symbol.name();
    var matcher = pattern.matcher(effort.on(name));
    if (effort.finds(matcher)) {
      boolean whole = matcher.start() == 0 && matcher.end() == name.length();
      return whole ? Match.WHOLE_NAME : matcher.start() == 0 ? Match.START_OF_NAME : Match.IN_NAME;
    }
    if (effort.finds(pattern.matcher(effort.on(entry.prompts)))) {
      return Match.IN_PROMPT;
    }
    return effort.finds(pattern.matcher(effort.on(entry.help))) ? Match.IN_HELP : null;
  }

  private static String small(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
