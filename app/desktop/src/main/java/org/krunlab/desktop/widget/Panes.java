package org.krunlab.desktop.widget;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Recurring bits of panes. */
public final class Panes {
  private Panes() {}

  /** The line above a pane: what it is, then what it offers, pushed to the right. */
  public static HBox title(String text, Node... right) {
    var title = new Label(text);
    title.getStyleClass().add("title");
    title.setMinWidth(Region.USE_PREF_SIZE);
    var bar = new HBox(title, filler());
    bar.getChildren().addAll(right);
    bar.getStyleClass().add("pane-title");
    return bar;
  }

  /** Takes what room is left in a row. */
  public static Region filler() {
    var filler = new Region();
    HBox.setHgrow(filler, Priority.ALWAYS);
    return filler;
  }

  /**
   * A button that says what it does and which key does the same.
   *
   * @param text with an underscore before its mnemonic
   */
  public static Button button(String text, Feather icon, String tip, Runnable action) {
    var button = new Button(text, new FontIcon(icon));
    button.setMnemonicParsing(true);
    button.setOnAction(event -> action.run());
    button.setMinWidth(Region.USE_PREF_SIZE);
    tip(button, tip);
    return button;
  }

  /** A tool tip, which is also what a screen reader says. */
  public static void tip(ButtonBase button, String tip) {
    button.setTooltip(new Tooltip(tip));
    button.setAccessibleHelp(tip);
  }
}
