package org.krunlab.desktop.widget;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.experiment.Figure;
import org.krunlab.core.report.Table;

/** Reads tables off the screen: their columns in the order shown, the rows that can be seen. */
final class ShownTable {
  private static final String FIGURES = "figure";
  private static final String WITHIN = " / ";

  private ShownTable() {}

  static <R> Table of(TableView<R> table, String name) {
    List<TableColumn<R, ?>> columns = table.getVisibleLeafColumns();
    return new Table(
        name,
        1,
        titles(columns),
        table.getItems().stream()
            .map(row -> columns.stream().map(column -> text(column.getCellData(row))).toList())
            .toList());
  }

  /** Rows that are open; one below another names that first, as nothing else tells it in text. */
  static <R> Table of(TreeTableView<R> table, String name) {
    List<TreeTableColumn<R, ?>> columns = table.getVisibleLeafColumns();
    var rows = new ArrayList<List<String>>();
    for (int i = 0; i < table.getExpandedItemCount(); i++) {
      TreeItem<R> item = table.getTreeItem(i);
      var row = new ArrayList<>(columns.stream().map(c -> text(c.getCellData(item))).toList());
      row.set(0, path(item, one -> text(columns.getFirst().getCellData(one))));
      rows.add(row);
    }
    return new Table(name, 1, titles(columns), rows);
  }

  private static <R> String path(TreeItem<R> item, Function<TreeItem<R>, String> name) {
    TreeItem<R> parent = item.getParent();
    return parent == null || parent.getValue() == null
        ? name.apply(item)
        : path(parent, name) + WITHIN + name.apply(item);
  }

  private static List<Table.Column> titles(List<? extends TableColumnBase<?, ?>> columns) {
    return columns.stream().map(ShownTable::title).toList();
  }

  private static Table.Column title(TableColumnBase<?, ?> column) {
    return column.getStyleClass().contains(FIGURES)
        ? Table.Column.figures(column.getText())
        : Table.Column.words(column.getText());
  }

  private static String text(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Figure figure -> figure.number();
      default -> value.toString();
    };
  }
}
