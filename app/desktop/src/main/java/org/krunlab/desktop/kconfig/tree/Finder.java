package org.krunlab.desktop.kconfig.tree;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.kconfig.answer.Search;
import org.krunlab.core.kconfig.answer.SearchQuery;
import org.krunlab.core.kconfig.tree.KconfigTree;
import org.krunlab.core.kconfig.tree.MenuNode;
import org.krunlab.core.kconfig.tree.Symbol;
import org.krunlab.core.kconfig.value.Configuration;

/** Finds entries of one tree: options by all that is written about them, menus by their titles. */
final class Finder {
  /** More than anyone reads; the best come first. */
  private static final int LIMIT = 1_000;

  private final KconfigTree tree;
  private final Search search;

  private Finder(KconfigTree tree) {
    this.tree = tree;
    this.search = Search.of(tree);
  }

  static Finder of(KconfigTree tree) {
    return new Finder(tree);
  }

  KconfigTree tree() {
    return tree;
  }

  /**
   * @param entries by {@link MenuNode#id()}
   * @param best the entry that matches best; null where nothing does
   */
  record Found(BitSet entries, @Nullable MenuNode best, String note) {}

  Found find(SearchQuery query, Configuration configuration) {
    if (query instanceof SearchQuery.Unfinished(String sentence)) {
      return new Found(new BitSet(), null, sentence);
    }
    Search.Result result = search.find(query, configuration, LIMIT);
    var entries = new BitSet();
    MenuNode best = null;
    int hidden = 0;
    for (Search.Hit hit : result.hits()) {
      MenuNode node = place(hit.symbol(), configuration);
      entries.set(node.id());
      best = best == null ? node : best;
      hidden += hit.hiddenBecause().isPresent() ? 1 : 0;
    }
    int menus = 0;
    for (MenuNode node : tree.nodes()) {
      if (hasTitle(node) && matches(query, node.text())) {
        entries.set(node.id());
        best = best == null ? node : best;
        menus++;
      }
    }
    return new Found(entries, best, note(result, menus, hidden));
  }

  /** The entry by which an option is best shown: one that menus show now, else its first. */
  static MenuNode place(Symbol symbol, Configuration configuration) {
    List<MenuNode> nodes = symbol.nodes();
    return nodes.stream().filter(configuration::isVisible).findFirst().orElse(nodes.getFirst());
  }

  private static boolean hasTitle(MenuNode node) {
    return node.prompt().isPresent()
        && node.kind() != MenuNode.Kind.OPTION
        && node.kind() != MenuNode.Kind.ROOT;
  }

  private static boolean matches(SearchQuery query, String title) {
    return switch (query) {
      case SearchQuery.Words(List<String> words) -> {
        String small = title.toLowerCase(Locale.ROOT);
        yield words.stream().allMatch(small::contains);
      }
      case SearchQuery.Regex(var pattern) -> pattern.matcher(title).find();
      case SearchQuery.Unfinished unfinished -> false;
    };
  }

  private static String note(Search.Result result, int menus, int hidden) {
    int options = result.total();
    if (options + menus == 0) {
      return "Nothing has this in its name, prompt or help.";
    }
    String found =
        counted(options, "option", "options")
            + (menus > 0 ? ", " + counted(menus, "menu", "menus") : "")
            + (hidden > 0 ? ", " + hidden + " hidden now" : "");
    return options > result.hits().size()
        ? found + "; the best " + result.hits().size() + " are shown, type more."
        : found + ".";
  }

  private static String counted(int count, String one, String many) {
    return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? one : many);
  }
}
