package org.krunlab.desktop.widget;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import org.jspecify.annotations.Nullable;

/** A table whose rows have rows of their own, and that can be copied from. */
public final class TreeTable<R> extends TreeTableView<R> {
  private final Function<R, List<R>> children;

  /**
   * @param name what is in it, for what is told when it is copied
   * @param hint what stands in the empty table
   */
  public TreeTable(String name, String hint, Function<R, List<R>> children) {
    this.children = children;
    setShowRoot(false);
    setRoot(new TreeItem<>());
    setPlaceholder(new Hint(hint));
    CopyMenu.on(this, name, () -> ShownTable.of(this, name));
  }

  /** Adds a column of words. */
  public TreeTable<R> text(String title, double width, Function<R, String> value) {
    getColumns().add(column(title, width, value));
    return this;
  }

  /** Adds a column of figures. */
  public TreeTable<R> figure(String title, double width, Function<R, String> value) {
    TreeTableColumn<R, String> column = column(title, width, value);
    column.getStyleClass().add("figure");
    getColumns().add(column);
    return this;
  }

  public void show(List<R> rows) {
    var root = new TreeItem<R>();
    rows.forEach(row -> root.getChildren().add(item(row)));
    setRoot(root);
  }

  /** Opens the row and goes there. */
  public void reveal(R row) {
    for (TreeItem<R> item : getRoot().getChildren()) {
      if (row.equals(item.getValue())) {
        item.setExpanded(true);
        getSelectionModel().select(item);
        scrollTo(getRow(item));
      }
    }
  }

  private TreeItem<R> item(R row) {
    var item = new TreeItem<>(row);
    children.apply(row).forEach(child -> item.getChildren().add(item(child)));
    return item;
  }

  private static <R> TreeTableColumn<R, String> column(
      String title, double width, Function<R, String> value) {
    var column = new TreeTableColumn<R, String>(title);
    column.setCellValueFactory(
        cell -> new ReadOnlyStringWrapper(value.apply(cell.getValue().getValue())));
    column.setCellFactory(ignored -> new WholeTextCell<>());
    column.setPrefWidth(width);
    column.setReorderable(false);
    column.setSortable(false);
    return column;
  }

  /** Says what a narrow column cuts off when the mouse rests on it. */
  private static final class WholeTextCell<R> extends TreeTableCell<R, String> {
    private final WholeText text = new WholeText(this);

    @Override
    protected void updateItem(@Nullable String item, boolean empty) {
      super.updateItem(item, empty);
      text.show(empty ? null : item);
    }
  }
}
