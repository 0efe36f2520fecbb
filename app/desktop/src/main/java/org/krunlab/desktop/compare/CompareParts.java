package org.krunlab.desktop.compare;

import static javafx.scene.layout.Region.USE_PREF_SIZE;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.krunlab.desktop.widget.DataTable;

/** What the pages of a comparison are made of. */
final class CompareParts {
  private static final double ROW = 26;

  private CompareParts() {}

  static Node caution(String sentence) {
    var label = new Label("! " + sentence);
    label.getStyleClass().add("caution");
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  static Node heading(String text) {
    var label = new Label(text);
    label.getStyleClass().add("heading");
    return label;
  }

  /**
   * @param name what is in it, for what is told when it is copied
   */
  static <T> TableView<T> table(
      String id, String name, List<T> rows, List<TableColumn<T, String>> columns) {
    var table = new DataTable<T>(name);
    table.setId(id);
    table.getItems().setAll(rows);
    table.getColumns().setAll(columns);
    table.setFixedCellSize(ROW);
    table.setPrefHeight(ROW * (rows.size() + 1) + 6);
    table.setMinHeight(USE_PREF_SIZE);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    return table;
  }
}
