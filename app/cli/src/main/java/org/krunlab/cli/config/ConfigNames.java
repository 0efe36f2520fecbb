package org.krunlab.cli.config;

import java.util.List;
import java.util.stream.Collectors;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.kconfig.answer.Search;
import org.krunlab.core.kconfig.answer.SearchQuery;
import org.krunlab.core.kconfig.expr.SymbolType;
import org.krunlab.core.kconfig.file.QuotedText;
import org.krunlab.core.kconfig.tree.KconfigTree;
import org.krunlab.core.kconfig.tree.Numbers;
import org.krunlab.core.kconfig.tree.Symbol;
import org.krunlab.core.kconfig.value.Assignment;
import org.krunlab.core.kconfig.value.Configuration;

/** Names and assignments as they are typed, with or without the prefix of configuration files. */
final class ConfigNames {
  private static final int SUGGESTIONS = 3;
  private static final int SHORTEST_START = 3;

  private ConfigNames() {}

  /**
   * @throws LabException where the tree has no such option
   */
  static Symbol symbol(KconfigTree tree, String typed) {
    String name = typed.startsWith(tree.prefix()) ? typed.substring(tree.prefix().length()) : typed;
    return tree.symbol(name)
        .filter(Symbol::isDefined)
        .orElseThrow(() -> LabException.input(unknown(tree, name)));
  }

  private static String unknown(KconfigTree tree, String name) {
    List<Search.Hit> close = close(tree, name);
    String suggestion =
        close.isEmpty()
            ? ": look for it with krunlab config search."
            : "; is it "
                + close.stream().map(hit -> hit.symbol().name()).collect(Collectors.joining(", "))
                + "?";
    return "There is no option " + name + " in this tree" + suggestion;
  }

  /** Options whose names share the longest start with what was typed. */
  private static List<Search.Hit> close(KconfigTree tree, String name) {
    var search = Search.of(tree);
    var defaults = Configuration.defaults(tree);
    for (int length = name.length(); length >= SHORTEST_START; length--) {
      SearchQuery start = SearchQuery.parse(name.substring(0, length));
      List<Search.Hit> hits = search.find(start, defaults, SUGGESTIONS).hits();
      if (!hits.isEmpty() && hits.getFirst().match().compareTo(Search.Match.IN_NAME) <= 0) {
        return hits;
      }
    }
    return List.of();
  }

  /**
   * @throws LabException where it is no assignment to an option of the tree, or no value of its
   *     type
   */
  static Assignment assignment(KconfigTree tree, String typed) {
    int equals = typed.indexOf('=');
    if (equals < 1) {
      throw LabException.input("'" + typed + "' is no assignment: write SYM=VALUE, as in NET=y.");
    }
    Symbol symbol = symbol(tree, typed.substring(0, equals));
    String text = typed.substring(equals + 1);
    String value =
        symbol.type() == SymbolType.STRING && QuotedText.isQuoted(text)
            ? QuotedText.unquote(text).orElse(text)
            : text;
    if (!isValue(symbol, value)) {
      throw LabException.input(
          symbol.displayName()
              + " is "
              + symbol.type().text()
              + "; '"
              + value
              + "' is no value of it.");
    }
    return new Assignment(symbol, value);
  }

  private static boolean isValue(Symbol symbol, String value) {
    return switch (symbol.type()) {
      case BOOL -> value.matches("[yn]");
      case TRISTATE -> value.matches("[ymn]");
      case INT, HEX -> Numbers.isWritten(value, symbol.type());
      case STRING -> value.indexOf('\n') < 0;
      case UNKNOWN -> false;
    };
  }
}
