package org.krunlab.desktop.widget;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.text.TextAlignment;

/** What stands in an empty pane: why it is empty and what would fill it. */
public final class Hint extends Label {
  public Hint(String text) {
    super(text);
    getStyleClass().setAll("label", "hint");
    setWrapText(true);
    setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    setAlignment(Pos.CENTER);
    // Errors have lines of their own, some of them indented.
    textAlignmentProperty()
        .bind(
            textProperty()
                .map(shown -> shown.contains("\n") ? TextAlignment.LEFT : TextAlignment.CENTER));
  }
}
