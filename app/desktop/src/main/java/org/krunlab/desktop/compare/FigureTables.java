package org.krunlab.desktop.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.krunlab.core.experiment.Comparison;
import org.krunlab.core.experiment.Comparison.FigureRow;
import org.krunlab.core.experiment.Figure;
import org.krunlab.desktop.widget.Columns;
import org.krunlab.desktop.widget.Panes;

/**
 * Figures of each run: a column for each run while they are few, else a row for each, which can be
 * sorted by any figure.
 */
final class FigureTables extends VBox {
  private static final int MOST_COLUMNS = 4;
  private static final double LEAST_WIDTH = 90;
  private static final double LETTER_WIDTH = 8;

  /** Of the bar that scrolls sideways. */
  private static final double BAR_HEIGHT = 30;

  FigureTables(Comparison comparison) {
    var pivot = new ToggleButton("Runs as _rows");
    pivot.setMnemonicParsing(true);
    pivot.setId("compare-pivot");
    pivot.setSelected(comparison.runs().size() > MOST_COLUMNS);
    var heading = (Label) CompareParts.heading("Figures");
    var line = new HBox(heading, Panes.filler(), pivot);
    line.setAlignment(Pos.BASELINE_LEFT);
    getChildren().add(line);
    pivot
        .selectedProperty()
        .subscribe(
            asRows -> {
              Node table = asRows ? runsAsRows(comparison) : runsAsColumns(comparison);
              getChildren().setAll(line, table);
            });
  }

  private static Node runsAsColumns(Comparison comparison) {
    var columns = new ArrayList<TableColumn<FigureRow, String>>();
    columns.add(Columns.text("Figure", 260, FigureRow::label));
    for (int i = 0; i < comparison.runs().size(); i++) {
      int run = i;
      columns.add(
          Columns.figure(
              comparison.runs().get(i).title(), 200, row -> row.cells().get(run).text()));
    }
    return CompareParts.table(
        "compare-figures", "Figures of each run", comparison.figures(), columns);
  }

  private static Node runsAsRows(Comparison comparison) {
    TableView<Integer> table =
        CompareParts.table(
            "compare-runs",
            "Figures of each run",
            IntStream.range(0, comparison.runs().size()).boxed().toList(),
            List.of(Columns.text("Run", 220, run -> comparison.runs().get(run).title())));
    table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
    table.setPrefHeight(table.getPrefHeight() + BAR_HEIGHT);
    for (FigureRow row : comparison.figures()) {
      table.getColumns().add(figure(row));
    }
    return table;
  }

  /** Sorts by the value, what was not observed last. */
  private static TableColumn<Integer, Figure> figure(FigureRow row) {
    Figure first = row.cells().getFirst();
    var column = new TableColumn<Integer, Figure>(first.name() + ", " + first.unit());
    column.setCellValueFactory(
        cell -> new ReadOnlyObjectWrapper<>(row.cells().get(cell.getValue())));
    column.setCellFactory(ignored -> new FigureCell());
    column.setComparator(
        java.util.Comparator.comparingDouble(
            figure -> figure.value().orElse(Double.POSITIVE_INFINITY)));
    column.getStyleClass().add("figure");
    column.setPrefWidth(Math.max(LEAST_WIDTH, LETTER_WIDTH * (column.getText().length() + 3)));
    column.setReorderable(false);
    return column;
  }
}
