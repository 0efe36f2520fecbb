package org.krunlab.desktop.kconfig.tree;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.kconfig.expr.Tristate;
import org.krunlab.core.kconfig.tree.MenuNode;
import org.krunlab.core.kconfig.tree.Symbol;
import org.krunlab.core.kconfig.value.Configuration;

/** Turns a configuration into the rows that are to be seen, in the background. */
final class Rows {
  private final Configuration configuration;
  private final Wish wish;
  private final CancelToken cancel;
  private final List<Row> rows = new ArrayList<>();

  /** Entries on the way to something found or to be seen in any case. */
  private final BitSet onTheWay = new BitSet();

  private Rows(Configuration configuration, Wish wish, CancelToken cancel) {
    this.configuration = configuration;
    this.wish = wish;
    this.cancel = cancel;
  }

  /**
   * What is to be seen.
   *
   * @param hidden whether to show what no menu shows now, too
   * @param turned the entries that are not as they are at first: menus shut, options open
   * @param kept entries to show in any case
   * @param found what a search found; null to show all
   */
  record Wish(boolean hidden, BitSet turned, BitSet kept, @Nullable BitSet found) {}

  static List<Row> of(Configuration configuration, Wish wish, CancelToken cancel) {
    var rows = new Rows(configuration, wish, cancel);
    BitSet found = wish.found();
    rows.mark(wish.kept());
    if (found != null) {
      rows.mark(found);
    }
    rows.add(configuration.tree().root(), 0, found != null);
    return List.copyOf(rows.rows);
  }

  private void mark(BitSet wanted) {
    List<MenuNode> nodes = configuration.tree().nodes();
    for (int id = wanted.nextSetBit(0); id >= 0; id = wanted.nextSetBit(id + 1)) {
      MenuNode at = nodes.get(id).parent().orElse(null);
      while (at != null && !onTheWay.get(at.id())) {
        onTheWay.set(at.id());
        at = at.parent().orElse(null);
      }
    }
  }

  /**
   * @param onlyFound whether to leave out what the search did not find, as opposed to what stands
   *     under something it found
   */
  private void add(MenuNode parent, int depth, boolean onlyFound) {
    cancel.throwIfCancelled();
    BitSet found = wish.found();
    for (MenuNode node : parent.children()) {
      boolean hit = found != null && found.get(node.id());
      boolean wanted =
          onlyFound ? hit || onTheWay.get(node.id()) : isShown(node) || isOnTheWayToKept(node);
      if (!wanted) {
        continue;
      }
      boolean onlyFoundBelow = onlyFound && onTheWay.get(node.id());
      boolean family = hasRowsBelow(node, onlyFoundBelow);
      boolean open = family && isOpen(node, onlyFound);
      rows.add(new Row(node, depth, family, open, hit));
      if (open) {
        add(node, depth + 1, onlyFoundBelow);
      }
    }
  }

  private boolean isOnTheWayToKept(MenuNode node) {
    return wish.kept().get(node.id()) || (wish.found() == null && onTheWay.get(node.id()));
  }

  private boolean hasRowsBelow(MenuNode node, boolean onlyFound) {
    if (onlyFound) {
      return true;
    }
    for (MenuNode child : node.children()) {
      if (isShown(child) || isOnTheWayToKept(child)) {
        return true;
      }
    }
    return false;
  }

  private boolean isOpen(MenuNode node, boolean searching) {
    boolean turned = wish.turned().get(node.id());
    boolean openAtFirst = searching ? onTheWay.get(node.id()) : !opensAPage(node);
    return openAtFirst != turned;
  }

  /** Menus and choices are shut at first, what depends on an option stands under it. */
  static boolean opensAPage(MenuNode node) {
    return node.isMenu() || node.kind() == MenuNode.Kind.CHOICE;
  }

  private boolean isShown(MenuNode node) {
    return wish.hidden() ? node.prompt().isPresent() || node.symbol().isPresent() : isSeen(node);
  }

  /**
   * As menuconfig has it: an option that cannot be seen but is on is shown when something under it
   * can be seen.
   */
  private boolean isSeen(MenuNode node) {
    if (node.prompt().isEmpty()) {
      return false;
    }
    if (configuration.isVisible(node)) {
      return true;
    }
    Symbol symbol = node.symbol().orElse(null);
    if (symbol == null || configuration.truth(symbol) == Tristate.NO) {
      return false;
    }
    return node.children().stream().anyMatch(this::isSeen);
  }
}
