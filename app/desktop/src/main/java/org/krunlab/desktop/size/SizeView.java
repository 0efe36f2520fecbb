package org.krunlab.desktop.size;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.krunlab.core.model.ImageAnatomy.Part;
import org.krunlab.core.report.Report.BarChart;
import org.krunlab.desktop.widget.ChartPane;
import org.krunlab.desktop.widget.Hint;
import org.krunlab.desktop.widget.ReportCharts;

/** The shares of an image as bars. */
public final class SizeView extends VBox {
  private final SizeViewModel model;
  private final ChartPane chart = new ChartPane();

  public SizeView(SizeViewModel model) {
    this.model = model;
    var summary = new Label();
    summary.setWrapText(true);
    summary.textProperty().bind(model.summaryProperty());
    var bar = new HBox(8, by());
    bar.getStyleClass().add("pane-tools");
    bar.visibleProperty().bind(model.summaryProperty().isNotEmpty());
    bar.managedProperty().bind(bar.visibleProperty());
    summary.getStyleClass().addAll("muted", "pane-note");
    summary.managedProperty().bind(bar.visibleProperty());
    var hint =
        new Hint("Build or boot something: what its image consists of appears here, in KiB.");
    hint.visibleProperty().bind(bar.visibleProperty().not());
    var drawing = new StackPane(chart, hint);
    VBox.setVgrow(drawing, Priority.ALWAYS);
    getChildren().addAll(bar, drawing, summary);
    model.partsProperty().subscribe(this::draw);
  }

  private Node by() {
    var library = new ToggleButton("by library");
    var section = new ToggleButton("by section");
    library.disableProperty().bind(model.librariesKnownProperty().not());
    library.setOnAction(event -> model.byLibraryProperty().set(true));
    section.setOnAction(event -> model.byLibraryProperty().set(false));
    Runnable select =
        () -> {
          boolean libraries =
              model.byLibraryProperty().get() && model.librariesKnownProperty().get();
          library.setSelected(libraries);
          section.setSelected(!libraries);
        };
    model.byLibraryProperty().subscribe(select);
    model.librariesKnownProperty().subscribe(select);
    return new SegmentedButton(library, section);
  }

  private void draw(List<Part> parts) {
    if (parts.isEmpty()) {
      chart.clear();
      return;
    }
    chart.show(
        ReportCharts.bars(
            new BarChart(
                "",
                "KiB in memory",
                parts.stream()
                    .map(
                        part ->
                            new BarChart.Bar(
                                part.name(),
                                List.of(new BarChart.Segment("size", part.size().kib()))))
                    .toList())));
  }
}
