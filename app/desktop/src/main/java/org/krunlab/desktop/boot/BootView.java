package org.krunlab.desktop.boot;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.krunlab.desktop.widget.ChartPane;
import org.krunlab.desktop.widget.Columns;
import org.krunlab.desktop.widget.Hint;

/** The phases of a boot as bars in time, and the milestones as a table. */
public final class BootView extends VBox {
  private static final double ROW = 22;

  private final ChartPane chart = new ChartPane();

  public BootView(BootViewModel model) {
    var hint = new Hint("Boot something: its phases appear here as they happen, in ms.");
    hint.visibleProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> model.spansProperty().get().isEmpty(), model.spansProperty()));
    var drawing = new StackPane(chart, hint);
    drawing.setMinHeight(120);
    VBox.setVgrow(drawing, Priority.ALWAYS);
    getChildren().addAll(drawing, marks(model));
    model.spansProperty().subscribe(this::draw);
  }

  private void draw(List<Span> spans) {
    if (spans.isEmpty()) {
      chart.clear();
    } else {
      chart.show(WaterfallChart.of(spans));
    }
  }

  private static TableView<BootViewModel.Mark> marks(BootViewModel model) {
    var table = new TableView<>(model.marks());
    table.setId("marks");
    table.getStyleClass().add("dense");
    table.setFixedCellSize(ROW);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table
        .getColumns()
        .setAll(
            List.of(
                Columns.text("Mark", 44, BootViewModel.Mark::name),
                Columns.figure("ms", 64, BootViewModel.Mark::millis),
                Columns.text("What happened", 200, BootViewModel.Mark::meaning)));
    table.setPlaceholder(new Hint("The milestones T0 to T8 of a run."));
    table.setPrefHeight(ROW * 10 + 2);
    table.setMinHeight(ROW * 4);
    return table;
  }
}
