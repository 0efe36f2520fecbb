package org.krunlab.desktop.compare;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.experiment.document.RepeatedTables;
import org.krunlab.core.experiment.repeat.RepeatedComparison;
import org.krunlab.core.experiment.repeat.RepeatedComparison.Row;
import org.krunlab.core.experiment.repeat.VerdictRow;
import org.krunlab.core.experiment.repeat.VerdictText;
import org.krunlab.core.measure.verdict.VerdictRule;
import org.krunlab.desktop.widget.ChartPane;
import org.krunlab.desktop.widget.Choices;
import org.krunlab.desktop.widget.Columns;

/** What booting in turns told: medians with intervals, verdicts, and every value of one figure. */
final class RepeatedView extends VBox {
  private static final double CHART_HEIGHT = 230;
  private static final double FIGURE_WIDTH = 230;
  private static final double CELL_WIDTH = 190;

  private final RepeatedComparison comparison;
  private final ChartPane chart = new ChartPane();

  RepeatedView(RepeatedComparison comparison) {
    this.comparison = comparison;
    getStyleClass().add("page");
    comparison.cautions().forEach(caution -> getChildren().add(CompareParts.caution(caution)));
    getChildren().add(CompareParts.heading("Medians with their 95 % intervals, where runs differ"));
    getChildren()
        .add(
            CompareParts.table(
                "repeat-figures", "Medians with intervals", comparison.rows(), figures()));
    getChildren().add(CompareParts.heading(title()));
    getChildren()
        .add(CompareParts.table("repeat-verdicts", "Verdicts", comparison.verdicts(), verdicts()));
    getChildren().addAll(chooser(), chart);
    chart.setPrefHeight(CHART_HEIGHT);
    chart.setMinHeight(CHART_HEIGHT);
  }

  private String title() {
    return "Beside %s: %d runs each; a difference is told below p = %s after Holm's correction, and above %s %% or the floor"
        .formatted(
            comparison.columns().getFirst().name(),
            comparison.columns().getFirst().runs().size(),
            VerdictRule.SIGNIFICANCE,
            VerdictText.percent(VerdictRule.LEAST_CHANGE));
  }

  private List<TableColumn<Row, String>> figures() {
    var columns = new ArrayList<TableColumn<Row, String>>();
    columns.add(Columns.text("Figure", FIGURE_WIDTH, Row::label));
    columns.add(Columns.text("Unit", 50, Row::unit));
    for (int i = 0; i < comparison.columns().size(); i++) {
      int column = i;
      columns.add(
          Columns.figure(
              comparison.columns().get(i).name(),
              CELL_WIDTH,
              row -> row.cells().get(column).text()));
    }
    return columns;
  }

  private List<TableColumn<VerdictRow, String>> verdicts() {
    var columns = new ArrayList<TableColumn<VerdictRow, String>>();
    columns.add(Columns.text("Figure", FIGURE_WIDTH, VerdictRow::label));
    columns.add(
        Columns.text(
            "Same thing twice",
            120,
            row ->
                row.floor().isPresent()
                    ? "within " + VerdictText.percent(row.floor().getAsDouble()) + " %"
                    : "-"));
    for (int i = 1; i < comparison.columns().size(); i++) {
      int cell = i - 1;
      columns.add(
          Columns.text(
              comparison.columns().get(i).name(),
              2 * CELL_WIDTH,
              row -> row.cells().get(cell).text()));
    }
    return columns;
  }

  private HBox chooser() {
    ComboBox<Row> figure = Choices.of(row -> row.label() + ", " + row.unit());
    figure.setId("repeat-figure");
    figure
        .getItems()
        .setAll(
            comparison.rows().stream()
                .filter(row -> row.cells().stream().anyMatch(c -> c.samples().isPresent()))
                .toList());
    figure.valueProperty().subscribe(this::draw);
    figure.getSelectionModel().selectFirst();
    var label = new Label("Every value of");
    label.setLabelFor(figure);
    var line = new HBox(label, figure);
    line.getStyleClass().add("field-line");
    return line;
  }

  private void draw(@Nullable Row row) {
    if (row != null) {
      chart.show(RepeatedTables.strip(comparison, row));
    }
  }
}
