package org.krunlab.desktop.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.krunlab.core.experiment.Comparison;
import org.krunlab.core.experiment.Comparison.ConfigRow;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.RunCharts;
import org.krunlab.core.report.BarChart;
import org.krunlab.core.report.Chart;
import org.krunlab.desktop.widget.ChartPane;
import org.krunlab.desktop.widget.Columns;
import org.krunlab.desktop.widget.Hint;

/** Single runs side by side: figures, charts, configuration, console, what their modules wrote. */
final class ComparisonPage extends VBox {
  private static final double CHART_HEIGHT = 210;

  ComparisonPage(Comparison comparison) {
    getStyleClass().add("page");
    comparison.cautions().forEach(caution -> getChildren().add(CompareParts.caution(caution)));
    getChildren()
        .addAll(
            new FigureTables(comparison),
            charts(comparison.runs()),
            CompareParts.heading("Configuration: Kconfig values in force that differ"),
            configuration(comparison),
            CompareParts.heading("Console, the same lines beside each other: ms after T0"),
            new LogTable(comparison.runs()),
            CompareParts.heading("What each module wrote, and how its run ended"),
            new OutputColumns(comparison.runs()));
  }

  private static Node configuration(Comparison comparison) {
    if (comparison.configuration().isEmpty()) {
      return new Hint("All runs have the same Kconfig values in force.");
    }
    var columns = new ArrayList<TableColumn<ConfigRow, String>>();
    columns.add(Columns.text("Symbol", 260, ConfigRow::symbol));
    columns.add(Columns.text("Set by", 70, row -> row.setByUser() ? "you" : "rules"));
    for (int i = 0; i < comparison.runs().size(); i++) {
      int run = i;
      columns.add(
          Columns.text(comparison.runs().get(i).title(), 200, row -> row.values().get(run)));
    }
    return CompareParts.table(
        "compare-configuration", "Kconfig values that differ", comparison.configuration(), columns);
  }

  private static Node charts(List<CompletedRun> runs) {
    var grid = new GridPane();
    grid.getStyleClass().add("chart-grid");
    IntStream.range(0, 2)
        .forEach(
            column -> {
              var half = new ColumnConstraints();
              half.setPercentWidth(50);
              half.setHgrow(Priority.ALWAYS);
              grid.getColumnConstraints().add(half);
            });
    grid.addRow(
        0,
        chart("Boot by milestones, ms", RunCharts.boot(runs)),
        chart("Memory of the VMM process", RunCharts.memory(runs)));
    grid.addRow(1, phases(runs), chart("Image by kind of section, KiB", RunCharts.image(runs)));
    return grid;
  }

  /** A silent run tells none. */
  private static Node phases(List<CompletedRun> runs) {
    BarChart phases = RunCharts.phases(runs);
    String title = "Boot phases told by the console, ms";
    return phases.isEmpty()
        ? new VBox(
            CompareParts.heading(title),
            new Hint("Silent runs tell no phases; those that printed do."))
        : chart(title, phases);
  }

  private static Node chart(String title, Chart chart) {
    var pane = new ChartPane();
    pane.setPrefHeight(CHART_HEIGHT);
    pane.show(chart);
    return new VBox(CompareParts.heading(title), pane);
  }
}
