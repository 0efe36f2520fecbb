package org.krunlab.desktop.kconfig.details;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.krunlab.core.kconfig.tree.Symbol;

/** Recurring bits of details. */
final class DetailParts {
  private DetailParts() {}

  static Label paragraph(String text) {
    var label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  static Label mono(String text) {
    Label label = paragraph(text);
    label.getStyleClass().add("mono");
    return label;
  }

  static Node links(List<Symbol> symbols, Consumer<Symbol> follow) {
    var row = new FlowPane();
    row.getStyleClass().add("links");
    row.setMinWidth(0);
    symbols.forEach(symbol -> row.getChildren().add(link(symbol, follow)));
    row.setManaged(!symbols.isEmpty());
    return row;
  }

  static Hyperlink link(Symbol symbol, Consumer<Symbol> follow) {
    var link = new Hyperlink(symbol.displayName());
    link.setMinWidth(0);
    link.setDisable(!symbol.isDefined());
    link.setOnAction(event -> follow.accept(symbol));
    return link;
  }
}
