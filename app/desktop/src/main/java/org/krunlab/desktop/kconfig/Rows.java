package org.krunlab.desktop.kconfig;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.kconfig.tree.MenuNode;
import org.krunlab.core.kconfig.tree.Symbol;
import org.krunlab.core.kconfig.value.Configuration;
import org.krunlab.desktop.kconfig.Row.Editor;

/** Turns a configuration into rows: what a menu shows now, or whatever a search finds. */
final class Rows {
  private final Configuration configuration;
  private final Set<String> userSet;
  private final String words;

  private Rows(Configuration configuration, Set<String> userSet, String words) {
    this.configuration = configuration;
    this.userSet = userSet;
    this.words = words;
  }

  /**
   * @param userSet names of the symbols in the user's profile; the layers below set others
   * @param query finds entries by prompt or symbol, also those that cannot be set now; blank for
   *     all that can be seen
   */
  static Row of(Configuration configuration, Set<String> userSet, String query) {
    var rows = new Rows(configuration, userSet, query.strip().toLowerCase(Locale.ROOT));
    MenuNode root = configuration.tree().root();
    return new Row(
        root.id(), root.text(), null, Editor.NONE, "", false, false, rows.children(root, false));
  }

  private List<Row> children(MenuNode parent, boolean parentFound) {
    var rows = new ArrayList<Row>();
    for (MenuNode node : parent.children()) {
      Row row = row(node, parentFound);
      if (row != null) {
        rows.add(row);
      }
    }
    return rows;
  }

  private @Nullable Row row(MenuNode node, boolean parentFound) {
    if (node.prompt().isEmpty()) {
      return null;
    }
    boolean searching = !words.isEmpty();
    boolean found = searching && matches(node);
    boolean visible = configuration.isVisible(node);
    List<Row> children = children(node, found || parentFound);
    boolean wanted = searching ? found || (parentFound && visible) : visible;
    return wanted || (searching && !children.isEmpty()) ? row(node, children) : null;
  }

  private boolean matches(MenuNode node) {
    return node.text().toLowerCase(Locale.ROOT).contains(words)
        || node.symbol()
            .map(symbol -> symbol.name().toLowerCase(Locale.ROOT).contains(words))
            .orElse(false);
  }

  private Row row(MenuNode node, List<Row> children) {
    Symbol symbol = node.symbol().orElse(null);
    if (symbol == null) {
      return new Row(node.id(), node.text(), null, Editor.NONE, "", false, false, children);
    }
    String value =
        symbol.isChoice()
            ? configuration.picked(symbol).map(Rows::promptOf).orElse("")
            : configuration.value(symbol);
    return new Row(
        node.id(),
        node.text(),
        symbol,
        editor(symbol),
        value,
        configuration.isChangeable(symbol),
        userSet.contains(symbol.name()),
        children);
  }

  private static String promptOf(Symbol symbol) {
    return symbol.prompts().isEmpty() ? symbol.name() : symbol.prompts().getFirst().text();
  }

  private static Editor editor(Symbol symbol) {
    if (symbol.isChoice()) {
      return Editor.NONE;
    }
    if (symbol.choice().isPresent()) {
      return Editor.RADIO;
    }
    return symbol.type().isLogic() ? Editor.CHECK : Editor.TEXT;
  }
}
