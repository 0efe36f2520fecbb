package org.krunlab.desktop.kconfig;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.kconfig.tree.Symbol;

/** A row of the configuration with its editor. */
final class KconfigCell extends TreeCell<Row> {
  private final KconfigViewModel model;

  KconfigCell(KconfigViewModel model) {
    this.model = model;
    getStyleClass().add("kconfig-cell");
  }

  @Override
  protected void updateItem(@Nullable Row row, boolean empty) {
    super.updateItem(row, empty);
    setText(null);
    setGraphic(empty || row == null ? null : content(row));
  }

  private Node content(Row row) {
    Symbol symbol = row.symbol();
    var text = new Label(row.text());
    text.getStyleClass().add("prompt");
    text.setTooltip(new Tooltip(symbol == null ? row.text() : row.text() + "\n" + symbol));
    HBox.setHgrow(text, Priority.ALWAYS);
    text.setMaxWidth(Double.MAX_VALUE);
    var line = new HBox(6);
    line.setPrefWidth(1); // as wide as the tree, however long the prompt is
    line.getStyleClass().add("kconfig-line");
    if (symbol == null) {
      line.getChildren().add(text);
      return line;
    }
    switch (row.editor()) {
      case CHECK -> line.getChildren().addAll(check(row, symbol), text);
      case RADIO -> line.getChildren().addAll(radio(row, symbol), text);
      case TEXT -> line.getChildren().addAll(text, field(row, symbol));
      case NONE -> {
        var value = new Label(row.value());
        value.getStyleClass().add("muted");
        line.getChildren().addAll(text, value);
      }
    }
    if (row.userSet()) {
      var mark = new Label("set");
      mark.getStyleClass().add("user-set");
      mark.setMinWidth(USE_PREF_SIZE);
      mark.setTooltip(new Tooltip("You have set this; Delete takes it back"));
      line.getChildren().add(mark);
    }
    return line;
  }

  private Node check(Row row, Symbol symbol) {
    var box = new CheckBox();
    box.setSelected(row.isOn());
    box.setDisable(!row.changeable());
    box.setAccessibleText(row.text());
    box.setId("kconfig-" + symbol.name());
    box.setOnAction(event -> model.set(symbol, box.isSelected() ? "y" : "n"));
    return box;
  }

  private Node radio(Row row, Symbol symbol) {
    ToggleButton button = new RadioButton();
    button.setSelected(row.isOn());
    button.setDisable(!row.changeable());
    button.setAccessibleText(row.text());
    button.setOnAction(event -> model.set(symbol, "y"));
    return button;
  }

  private Node field(Row row, Symbol symbol) {
    var field = new TextField(row.value());
    field.setPrefColumnCount(8);
    field.setDisable(!row.changeable());
    field.setAccessibleText(row.text());
    Runnable commit =
        () -> {
          if (!field.getText().equals(row.value())) {
            model.set(symbol, field.getText());
          }
        };
    field.setOnAction(event -> commit.run());
    field
        .focusedProperty()
        .subscribe(
            (was, is) -> {
              if (was && !is) {
                commit.run();
              }
            });
    return field;
  }
}
