package org.krunlab.desktop.widget;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** Columns of tables: words to the left, figures to the right. */
public final class Columns {
  /** What a cell leaves free to the left and the right of its words, together. */
  private static final double PADDING = 20;

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

  /** Words that go on in further lines where the column is too narrow for them. */
  public static <T> TableColumn<T, String> wrapped(
      String title, double width, Function<T, String> value) {
    TableColumn<T, String> column = text(title, width, value);
    column.setCellFactory(ignored -> new WrappedCell<>());
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

  /** One that does not give way to the others where a table is narrow: no figure is ever cut. */
  public static <T> TableColumn<T, String> kept(TableColumn<T, String> column) {
    column.setMinWidth(column.getPrefWidth());
    return column;
  }

  /** As high as its words take in the width of their column. */
  private static final class WrappedCell<T> extends TableCell<T, String> {
    private final Text words = new Text();

    WrappedCell() {
      words.getStyleClass().add("cell-words");
      words.wrappingWidthProperty().bind(widthProperty().subtract(PADDING));
      setGraphic(words);
      setPrefHeight(USE_COMPUTED_SIZE);
    }

    @Override
    protected void updateItem(@Nullable String item, boolean empty) {
      super.updateItem(item, empty);
      words.setText(empty || item == null ? "" : item);
    }
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
