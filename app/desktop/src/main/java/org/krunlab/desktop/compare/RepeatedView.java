package org.krunlab.desktop.compare;

import java.util.stream.Collectors;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.document.RepeatedTables;
import org.krunlab.core.experiment.repeat.RepeatedComparison;
import org.krunlab.core.experiment.repeat.RepeatedComparison.Row;
import org.krunlab.core.experiment.repeat.VerdictText;
import org.krunlab.core.measure.verdict.VerdictRule;
import org.krunlab.core.report.Table;
import org.krunlab.desktop.widget.ChartPane;
import org.krunlab.desktop.widget.Choices;

/** What booting in turns told: medians with intervals, verdicts, and every value of one figure. */
final class RepeatedView extends VBox {
  private static final double CHART_HEIGHT = 230;

  private final RepeatedComparison comparison;
  private final ChartPane chart = new ChartPane();

  RepeatedView(RepeatedComparison comparison) {
    this.comparison = comparison;
    getStyleClass().add("page");
    comparison.cautions().forEach(caution -> getChildren().add(CompareParts.caution(caution)));
    String conditions = conditions();
    if (!conditions.isEmpty()) {
      getChildren().add(CompareParts.heading("Boots: " + conditions));
    }
    Table medians = RepeatedTables.medians(comparison);
    getChildren().add(CompareParts.heading(medians.caption()));
    getChildren().add(BlockViews.table(medians, "repeat-figures"));
    getChildren().add(CompareParts.heading(title()));
    getChildren().add(BlockViews.table(RepeatedTables.verdicts(comparison), "repeat-verdicts"));
    getChildren().addAll(chooser(), chart);
    chart.setPrefHeight(CHART_HEIGHT);
    chart.setMinHeight(CHART_HEIGHT);
  }

  /** As the runs tell them themselves; those that differ are all told. */
  private String conditions() {
    return comparison.allRuns().stream()
        .map(CompletedRun::peculiarities)
        .filter(words -> !words.isEmpty())
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private String title() {
    return "Beside %s: %d runs each; a difference is told below p = %s after Holm's correction, and above %s %% or the floor"
        .formatted(
            comparison.columns().getFirst().name(),
            comparison.columns().getFirst().runs().size(),
            VerdictRule.SIGNIFICANCE,
            VerdictText.percent(VerdictRule.LEAST_CHANGE));
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
