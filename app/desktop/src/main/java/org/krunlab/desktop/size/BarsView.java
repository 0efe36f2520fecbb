package org.krunlab.desktop.size;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.krunlab.core.model.ImageAnatomy.Part;
import org.krunlab.core.report.BarChart;
import org.krunlab.desktop.widget.ChartPane;

/** The shares of an image as bars: what is kept with every run, where its files have gone too. */
final class BarsView extends VBox {
  private final SizeViewModel model;
  private final ChartPane chart = new ChartPane();

  BarsView(SizeViewModel model) {
    this.model = model;
    var tools = new HBox(by());
    tools.getStyleClass().add("pane-tools");
    VBox.setVgrow(chart, Priority.ALWAYS);
    getChildren().addAll(tools, chart, AnatomyPages.line(model.summaryProperty(), "muted"));
    model.partsProperty().subscribe(this::draw);
  }

  private Node by() {
    var library = new ToggleButton("by library");
    var section = new ToggleButton("by section");
    library.disableProperty().bind(model.librariesKnownProperty().not());
    Runnable select =
        () -> {
          boolean libraries =
              model.byLibraryProperty().get() && model.librariesKnownProperty().get();
          library.setSelected(libraries);
          section.setSelected(!libraries);
        };
    library.setOnAction(event -> choose(true, select));
    section.setOnAction(event -> choose(false, select));
    model.byLibraryProperty().subscribe(select);
    model.librariesKnownProperty().subscribe(select);
    return new SegmentedButton(library, section);
  }

  /** Shown as chosen also where it was so before: pressing it once more does not let it go. */
  private void choose(boolean byLibrary, Runnable select) {
    model.byLibraryProperty().set(byLibrary);
    select.run();
  }

  private void draw(List<Part> parts) {
    if (parts.isEmpty()) {
      chart.clear();
      return;
    }
    chart.show(
        new BarChart(
            "What the image brings into memory",
            "KiB in memory",
            parts.stream()
                .map(
                    part ->
                        new BarChart.Bar(
                            part.name(), List.of(new BarChart.Segment("size", part.size().kib()))))
                .toList()));
  }
}
