package org.krunlab.desktop.memory;

import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.krunlab.desktop.widget.ChartPane;
import org.krunlab.desktop.widget.Hint;

/** Memory over time as lines. */
public final class MemoryView extends VBox {
  public MemoryView(MemoryViewModel model) {
    var chart = new ChartPane();
    var hint = new Hint("Boot something: the memory of its VMM appears here, in MiB.");
    hint.visibleProperty().bind(model.chartProperty().isNull());
    var drawing = new StackPane(chart, hint);
    VBox.setVgrow(drawing, Priority.ALWAYS);
    var summary = new Label();
    summary.getStyleClass().addAll("muted", "pane-note");
    summary.setWrapText(true);
    summary.textProperty().bind(model.summaryProperty());
    getChildren().addAll(drawing, summary);
    model
        .chartProperty()
        .subscribe(
            lines -> {
              if (lines == null) {
                chart.clear();
              } else {
                chart.show(lines);
              }
            });
  }
}
