package org.krunlab.desktop.widget;

import javafx.scene.control.Label;

/** What stands in an empty pane: why it is empty and what would fill it. */
public final class Hint extends Label {
  public Hint(String text) {
    super(text);
    getStyleClass().setAll("label", "hint");
    setWrapText(true);
    setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    setAlignment(javafx.geometry.Pos.CENTER);
  }
}
