package org.krunlab.desktop.compare;

import static javafx.scene.layout.Region.USE_PREF_SIZE;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.krunlab.core.report.Block;
import org.krunlab.core.report.Chart;
import org.krunlab.core.report.Listing;
import org.krunlab.core.report.Points;
import org.krunlab.core.report.Prose;
import org.krunlab.core.report.Table;
import org.krunlab.desktop.widget.ChartPane;
import org.krunlab.desktop.widget.Columns;
import org.krunlab.desktop.widget.Hint;
import org.krunlab.host.chart.Charts;

/** The parts of reports as nodes. */
final class BlockViews {
  private static final double LETTER_WIDTH = 7.7;
  private static final double AROUND_TEXT = 24;
  private static final double NARROWEST = 60;

  /** What is longer is told by the tool tip. */
  private static final double WIDEST = 420;

  /** Wider tables scroll sideways instead of cutting what is in them. */
  private static final double MOST_WIDTH = 940;

  /** Of the bar that scrolls sideways. */
  private static final double BAR_HEIGHT = 22;

  /** So many rows are shown at once; the others are scrolled to. */
  private static final int MOST_ROWS = 20;

  private static final int MOST_LINES = 16;

  private BlockViews() {}

  /** A part with its caption. */
  static Node of(Block block) {
    return switch (block) {
      case Prose prose -> sentence(prose.text());
      case Points points -> points(points);
      case Listing listing -> new VBox(caption(listing.caption()), lines(listing));
      case Table table -> new VBox(caption(table.caption()), table(table, ""));
      case Chart chart -> new VBox(caption(chart.caption()), chart(chart));
    };
  }

  private static Label caption(String text) {
    var label = new Label(text);
    label.getStyleClass().add("muted");
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  private static Label sentence(String text) {
    var label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  private static Node points(Points points) {
    var box = new VBox(points.sentences().stream().map(BlockViews::sentence).toArray(Node[]::new));
    box.getStyleClass().add("points");
    return box;
  }

  private static Node lines(Listing listing) {
    if (listing.lines().isEmpty()) {
      return new Hint("Nothing was printed.");
    }
    var area = new TextArea(String.join("\n", listing.lines()));
    area.setEditable(false);
    area.getStyleClass().add("mono");
    area.setPrefRowCount(Math.min(MOST_LINES, listing.lines().size()));
    area.setMinHeight(USE_PREF_SIZE);
    area.setAccessibleText(listing.caption());
    return area;
  }

  private static Node chart(Chart chart) {
    if (chart.isEmpty()) {
      return new Hint("There is no value to draw.");
    }
    var pane = new ChartPane();
    pane.setPrefHeight(Charts.height(chart));
    pane.setMinHeight(USE_PREF_SIZE);
    pane.show(chart);
    return pane;
  }

  /**
   * A table as wide as what is in it, which scrolls where that is too wide or too long.
   *
   * @param id blank for none
   */
  static TableView<List<String>> table(Table table, String id) {
    List<TableColumn<List<String>, String>> columns = new ArrayList<>();
    IntStream.range(0, table.columns().size()).forEach(place -> columns.add(column(table, place)));
    TableView<List<String>> view = CompareParts.table(id, table.caption(), table.rows(), columns);
    view.setPlaceholder(new Hint("There is nothing to tell."));
    boolean wide = columns.stream().mapToDouble(TableColumn::getPrefWidth).sum() > MOST_WIDTH;
    int rows = Math.min(MOST_ROWS, Math.max(1, table.rows().size()));
    double height = view.getFixedCellSize() * (rows + 1) + 6;
    if (wide) {
      view.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
    }
    view.setPrefHeight(wide ? height + BAR_HEIGHT : height);
    return view;
  }

  private static TableColumn<List<String>, String> column(Table table, int place) {
    Table.Column column = table.columns().get(place);
    int letters =
        table.rows().stream()
            .mapToInt(row -> row.get(place).length())
            .reduce(column.title().length(), Math::max);
    double width = Math.clamp(letters * LETTER_WIDTH + AROUND_TEXT, NARROWEST, WIDEST);
    return column.kind() == Table.Kind.FIGURES
        ? Columns.figure(column.title(), width, row -> row.get(place))
        : Columns.text(column.title(), width, row -> row.get(place));
  }
}
