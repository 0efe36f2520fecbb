package org.krunlab.desktop.boot;

import javafx.scene.control.Label;

/** Says above times that they are none of an undisturbed boot, where that is so. */
final class HeldNote extends Label {
  HeldNote(BootViewModel model) {
    getStyleClass().addAll("caution", "pane-note");
    setWrapText(true);
    setMinHeight(USE_PREF_SIZE);
    textProperty().bind(model.heldProperty());
    visibleProperty().bind(textProperty().isNotEmpty());
    managedProperty().bind(visibleProperty());
  }
}
