package org.krunlab.desktop.widget;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
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
  private static final double SVG_WIDTH = 860;
  private static final float SVG_FONT = 11;
  private static final DataFormat SVG = svg();

  private static final List<Way<Table>> OF_TABLES =
      List.of(
          new Way<>("Markdown", (to, table) -> to.putString(MarkdownTable.of(table))),
          new Way<>("CSV", (to, table) -> to.putString(Csv.of(table))));
  private static final List<Way<Chart>> OF_CHARTS =
      List.of(
          new Way<>(
              "Markdown",
              (to, chart) -> to.putString(MarkdownTable.of(ChartTables.summary(chart)))),
          new Way<>("CSV", (to, chart) -> to.putString(Csv.of(ChartTables.values(chart)))),
          new Way<>("SVG", CopyMenu::svg),
          new Way<>("PNG", (to, chart) -> to.putImage(ChartImage.of(chart))));

  private CopyMenu() {}

  /** How something gets onto the clipboard. */
  private record Way<T>(String format, BiConsumer<ClipboardContent, T> put) {}

  /** A format has one object in the whole program. */
  private static DataFormat svg() {
    DataFormat known = DataFormat.lookupMimeType("image/svg+xml");
    return known != null ? known : new DataFormat("image/svg+xml");
  }

  private static void svg(ClipboardContent to, Chart chart) {
    String picture =
        SvgPicture.draw(
            chart, ChartStyle.paper(ChartFont.of(SVG_FONT)), SVG_WIDTH, "chart", SvgPicture::hex);
    to.putString(picture);
    to.put(SVG, picture);
  }

  /**
   * Gives something that shows a table the menu; what is without rows cannot be copied.
   *
   * @param name what is in it, for what is told
   */
  public static void on(Node node, String name, Supplier<Table> shown) {
    menu(
        node,
        OF_TABLES,
        () -> {
          Table table = shown.get();
          return table.rows().isEmpty() ? null : table;
        },
        table -> name);
  }

  /**
   * Gives a chart the menu.
   *
   * @param shown null where nothing is
   */
  static void on(Node node, Supplier<@Nullable Chart> shown) {
    menu(node, OF_CHARTS, shown, Chart::caption);
  }

  private static <T> void menu(
      Node node, List<Way<T>> ways, Supplier<@Nullable T> shown, Function<T, String> name) {
    var menu = new ContextMenu();
    menu.setId("copy-menu");
    for (Way<T> way : ways) {
      var item = new MenuItem("Copy as " + way.format());
      item.setId("copy-" + way.format());
      item.setOnAction(
          event -> {
            T content = shown.get();
            if (content != null) {
              copy(node, way, content, name.apply(content));
            }
          });
      menu.getItems().add(item);
    }
    node.addEventHandler(
        ContextMenuEvent.CONTEXT_MENU_REQUESTED,
        event -> {
          boolean nothing = shown.get() == null;
          menu.getItems().forEach(item -> item.setDisable(nothing));
          menu.show(node, event.getScreenX(), event.getScreenY());
          event.consume();
        });
    node.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> menu.hide());
  }

  private static <T> void copy(Node node, Way<T> way, T content, String name) {
    var filled = new ClipboardContent();
    way.put().accept(filled, content);
    Clipboard.getSystemClipboard().setContent(filled);
    node.fireEvent(new Copied("Copied \"" + name + "\" as " + way.format() + "."));
  }
}
