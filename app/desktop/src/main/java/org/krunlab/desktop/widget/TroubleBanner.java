package org.krunlab.desktop.widget;

import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/** A sentence about what went wrong, in line with the rest of the window until it is dismissed. */
public final class TroubleBanner extends HBox {
  public TroubleBanner(StringProperty sentence) {
    getStyleClass().add("banner");
    var label = new Label();
    label.setId("trouble");
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.setMaxWidth(Double.MAX_VALUE);
    label.textProperty().bind(sentence);
    HBox.setHgrow(label, Priority.ALWAYS);
    Button dismiss = Panes.button("", Feather.X, "Dismiss this message", () -> sentence.set(""));
    dismiss.setAccessibleText("Dismiss this message");
    dismiss.getStyleClass().add("flat");
    getChildren().addAll(label, dismiss);
    managedProperty().bind(sentence.isNotEmpty());
    visibleProperty().bind(managedProperty());
  }
}
