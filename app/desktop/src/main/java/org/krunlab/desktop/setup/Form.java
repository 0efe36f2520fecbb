package org.krunlab.desktop.setup;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Fields with their names before them, and sentences below them. */
final class Form extends GridPane {
  private int row;

  Form() {
    getStyleClass().add("form");
    var fields = new ColumnConstraints();
    fields.setHgrow(Priority.ALWAYS);
    getColumnConstraints().addAll(new ColumnConstraints(), fields);
  }

  /**
   * @param name with an underscore before its mnemonic
   */
  void add(String name, Node field) {
    var label = new Label(name);
    label.setMnemonicParsing(true);
    label.setMinWidth(Region.USE_PREF_SIZE);
    label.setLabelFor(first(field));
    addRow(row++, label, field);
  }

  /** What the name's key goes to: the first field in a row of them. */
  private static Node first(Node field) {
    return field instanceof HBox box ? first(box.getChildren().getFirst()) : field;
  }

  void addNote(ObservableValue<String> text, String styleClass) {
    var note = new Label();
    note.getStyleClass().addAll(styleClass, "note");
    note.setWrapText(true);
    note.setMinHeight(USE_PREF_SIZE);
    note.textProperty().bind(text);
    note.managedProperty().bind(note.textProperty().isNotEmpty());
    note.visibleProperty().bind(note.managedProperty());
    add(note, 1, row++);
  }
}
