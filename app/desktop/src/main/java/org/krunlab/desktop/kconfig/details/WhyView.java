package org.krunlab.desktop.kconfig.details;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.krunlab.core.kconfig.answer.Why;
import org.krunlab.core.kconfig.tree.Symbol;
import org.krunlab.desktop.kconfig.cascade.CascadeText;

/**
 * The chain that gives a value, what decides marked. It shows what is said of the symbol itself;
 * what stands behind a statement unfolds.
 */
final class WhyView extends VBox {
  private static final double INDENT = 16;
  private static final int MOST_LINES = 30;

  private final Consumer<Symbol> follow;

  WhyView(Why why, Consumer<Symbol> follow) {
    this.follow = follow;
    setId("why");
    getStyleClass().add("why");
    add(why.root(), 0, 0);
  }

  /** Adds what is below a statement at a place; gives how many lines that were. */
  private int add(Why.Node parent, int depth, int at) {
    int lines = 0;
    for (Why.Node node : parent.children()) {
      if (lines == MOST_LINES) {
        var more = new Label("and " + (parent.children().size() - lines) + " more");
        more.getStyleClass().add("muted");
        getChildren().add(at + lines, more);
        return lines + 1;
      }
      getChildren().add(at + lines, row(node, depth));
      lines++;
    }
    return lines;
  }

  private HBox row(Why.Node node, int depth) {
    var indent = new Region();
    indent.setMinWidth(INDENT * depth);
    var mark = new FontIcon(Feather.CHECK);
    mark.setVisible(node.decisive());
    var row = new HBox(indent, mark, text(node));
    row.getStyleClass().add("why-line");
    if (node.decisive()) {
      row.getStyleClass().add("decisive");
    }
    if (!node.now().isEmpty() || node.role() == Why.Role.SYMBOL) {
      var now = new Label(nowInWords(node));
      now.getStyleClass().add("muted");
      now.setMinWidth(Region.USE_PREF_SIZE);
      row.getChildren().add(now);
    }
    node.location().ifPresent(place -> Tooltip.install(row, new Tooltip(place.toString())));
    if (!node.children().isEmpty()) {
      row.getChildren().add(unfolding(node, row, depth));
    }
    return row;
  }

  private static String nowInWords(Why.Node node) {
    return switch (node.role()) {
      case USER_VALUE, CHOICE -> "(" + node.now() + ")";
      default -> "is " + CascadeText.shown(node.now());
    };
  }

  private Node text(Why.Node node) {
    Symbol symbol = node.symbol().orElse(null);
    if (node.role() == Why.Role.SYMBOL && symbol != null) {
      return DetailParts.link(symbol, follow);
    }
    var label = new Label(node.text());
    label.setMinWidth(0);
    return label;
  }

  private Hyperlink unfolding(Why.Node node, HBox row, int depth) {
    var more = new Hyperlink("why");
    more.setMinWidth(Region.USE_PREF_SIZE);
    more.setOnAction(
        event -> {
          row.getChildren().remove(more);
          add(node, depth + 1, getChildren().indexOf(row) + 1);
        });
    return more;
  }
}
