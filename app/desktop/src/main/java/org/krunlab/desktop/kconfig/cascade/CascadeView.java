package org.krunlab.desktop.kconfig.cascade;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.krunlab.core.kconfig.answer.Cascade;
import org.krunlab.core.kconfig.tree.Symbol;

/** The lines of a cascade, each leading to its option. */
public final class CascadeView extends VBox {
  /** More are counted, not drawn: a toggle can move thousands. */
  private static final int MOST_LINES = 60;

  public CascadeView(Cascade cascade, Consumer<Symbol> follow) {
    getStyleClass().add("cascade");
    List<CascadeText.Line> lines = CascadeText.lines(cascade);
    lines.stream().limit(MOST_LINES).forEach(line -> getChildren().add(row(line, follow)));
    if (lines.size() > MOST_LINES) {
      var more = new Label(String.format(Locale.ROOT, "and %,d more", lines.size() - MOST_LINES));
      more.getStyleClass().add("muted");
      getChildren().add(more);
    }
  }

  private static Node row(CascadeText.Line line, Consumer<Symbol> follow) {
    var icon = new FontIcon(icon(line.kind()));
    var link = new Hyperlink(line.symbol().displayName());
    link.setOnAction(event -> follow.accept(line.symbol()));
    link.setMinWidth(0);
    var text = new Label(line.text());
    text.setMinWidth(0);
    var row = new HBox(icon, link, text);
    row.getStyleClass().addAll("cascade-line", line.kind());
    return row;
  }

  private static Feather icon(String kind) {
    return switch (kind) {
      case "lost" -> Feather.ALERT_TRIANGLE;
      case "appeared" -> Feather.EYE;
      case "disappeared" -> Feather.EYE_OFF;
      default -> Feather.CORNER_DOWN_RIGHT;
    };
  }
}
