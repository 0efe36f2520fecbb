package org.krunlab.desktop.widget;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;

/** Columns of tables: words to the left, figures to the right. */
public final class Columns {
  private Columns() {}

  public static <T> TableColumn<T, String> text(
      String title, double width, Function<T, String> value) {
    var column = new TableColumn<T, String>(title);
    column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(value.apply(cell.getValue())));
    column.setCellFactory(ignored -> new WholeTextCell<>());
    column.setPrefWidth(width);
    column.setReorderable(false);
    return column;
  }

  /**
   * @param title with the unit, unless the cells carry it
   */
  public static <T> TableColumn<T, String> figure(
      String title, double width, Function<T, String> value) {
    TableColumn<T, String> column = text(title, width, value);
    column.getStyleClass().add("figure");
    return column;
  }

  /** Says what a narrow column cuts off when the mouse rests on it. */
  private static final class WholeTextCell<T> extends TableCell<T, String> {
    private final WholeText text = new WholeText(this);

    @Override
    protected void updateItem(@Nullable String item, boolean empty) {
      super.updateItem(item, empty);
      text.show(empty ? null : item);
    }
  }
}
