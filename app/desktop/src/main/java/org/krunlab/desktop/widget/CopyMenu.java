package org.krunlab.desktop.widget;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.DataFormat;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.experiment.Figure;
import org.krunlab.core.report.Chart;
import org.krunlab.core.report.Table;
import org.krunlab.core.report.text.ChartTables;
import org.krunlab.core.report.text.Csv;
import org.krunlab.core.report.text.MarkdownTable;
import org.krunlab.host.chart.ChartFont;
import org.krunlab.host.chart.ChartStyle;
import org.krunlab.host.chart.SvgPicture;

/**
 * The menu that copies a table or a chart to where papers and tickets are written. It opens by the
 * right mouse button, and by the keyboard as any context menu does.
 */
public final class CopyMenu {
  private static final String FIGURES = "figure";
  private static final double SVG_WIDTH = 860;
  private static final float SVG_FONT = 11;
  private static final DataFormat SVG = svg();

  private CopyMenu() {}

  /** A format has one object in the whole program. */
  private static DataFormat svg() {
    DataFormat known = DataFormat.lookupMimeType("image/svg+xml");
    return known != null ? known : new DataFormat("image/svg+xml");
  }

  /**
   * Gives a table the menu.
   *
   * @param name what is in it, for what is told
   */
  public static <T> void on(TableView<T> table, String name) {
    Supplier<Table> shown = () -> table(table, name);
    menu(
        table,
        List.of(
            item("Copy as Markdown", table, to -> text(to, MarkdownTable.of(shown.get())), name),
            item("Copy as CSV", table, to -> text(to, Csv.of(shown.get())), name)));
  }

  /** Gives a chart the menu. */
  static void on(Node node, Supplier<@Nullable Chart> shown) {
    var items = new ArrayList<MenuItem>();
    items.add(chart("Markdown", node, shown, (to, c) -> text(to, markdown(c))));
    items.add(chart("CSV", node, shown, (to, c) -> text(to, Csv.of(ChartTables.values(c)))));
    items.add(chart("SVG", node, shown, CopyMenu::svg));
    items.add(chart("PNG", node, shown, (to, c) -> to.putImage(ChartImage.of(c))));
    menu(node, items);
  }

  private static String markdown(Chart chart) {
    return MarkdownTable.of(ChartTables.summary(chart));
  }

  private static void svg(ClipboardContent to, Chart chart) {
    String picture =
        SvgPicture.draw(
            chart, ChartStyle.paper(ChartFont.of(SVG_FONT)), SVG_WIDTH, "chart", SvgPicture::hex);
    to.putString(picture);
    to.put(SVG, picture);
  }

  /** How a chart gets onto the clipboard. */
  @FunctionalInterface
  private interface Way {
    void put(ClipboardContent to, Chart chart);
  }

  private static MenuItem chart(
      String format, Node node, Supplier<@Nullable Chart> shown, Way way) {
    var item = new MenuItem("Copy as " + format);
    item.setId("copy-" + format);
    item.setOnAction(
        event -> {
          Chart chart = shown.get();
          if (chart != null) {
            copy(node, to -> way.put(to, chart), "\"" + chart.caption() + "\" as " + format);
          }
        });
    return item;
  }

  private static MenuItem item(
      String text, Node node, Consumer<ClipboardContent> filled, String name) {
    String format = text.substring(text.lastIndexOf(' ') + 1);
    var item = new MenuItem(text);
    item.setId("copy-" + format);
    item.setOnAction(event -> copy(node, filled, "\"" + name + "\" as " + format));
    return item;
  }

  private static void copy(Node node, Consumer<ClipboardContent> filled, String what) {
    var content = new ClipboardContent();
    filled.accept(content);
    Clipboard.getSystemClipboard().setContent(content);
    node.fireEvent(new Copied("Copied " + what + "."));
  }

  private static void text(ClipboardContent to, String text) {
    to.putString(text);
  }

  private static void menu(Node node, List<MenuItem> items) {
    var menu = new ContextMenu(items.toArray(MenuItem[]::new));
    menu.setId("copy-menu");
    node.addEventHandler(
        ContextMenuEvent.CONTEXT_MENU_REQUESTED,
        event -> {
          menu.show(node, event.getScreenX(), event.getScreenY());
          event.consume();
        });
    node.addEventHandler(javafx.scene.input.MouseEvent.MOUSE_PRESSED, event -> menu.hide());
  }

  /** The table as it is shown, in the order of its columns on the screen. */
  private static <T> Table table(TableView<T> table, String name) {
    var columns = new ArrayList<Table.Column>();
    for (TableColumn<T, ?> column : table.getVisibleLeafColumns()) {
      columns.add(
          column.getStyleClass().contains(FIGURES)
              ? Table.Column.figures(column.getText())
              : Table.Column.words(column.getText()));
    }
    var rows = new ArrayList<List<String>>();
    for (T item : table.getItems()) {
      rows.add(table.getVisibleLeafColumns().stream().map(column -> cell(column, item)).toList());
    }
    return new Table(name, 1, columns, rows);
  }

  private static <T> String cell(TableColumn<T, ?> column, T item) {
    Object value = column.getCellData(item);
    return switch (value) {
      case null -> "";
      case Figure figure -> figure.number();
      default -> value.toString();
    };
  }
}
