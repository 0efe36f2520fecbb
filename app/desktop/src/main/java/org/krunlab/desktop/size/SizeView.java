package org.krunlab.desktop.size;

import java.io.File;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.feather.Feather;
import org.krunlab.core.model.ImageAnatomy.Part;
import org.krunlab.core.report.Report.BarChart;
import org.krunlab.desktop.widget.ChartPane;
import org.krunlab.desktop.widget.Hint;
import org.krunlab.desktop.widget.Panes;
import org.krunlab.desktop.widget.Reasons;
import org.krunlab.desktop.widget.ReportCharts;

/** The shares of an image as bars. */
public final class SizeView extends VBox {
  private static final String BUNDLE =
      "Image, module and all it is given as one library that libkrun takes in place of libkrunfw";

  private final SizeViewModel model;
  private final ChartPane chart = new ChartPane();

  public SizeView(SizeViewModel model) {
    this.model = model;
    var summary = new Label();
    summary.setWrapText(true);
    summary.textProperty().bind(model.summaryProperty());
    var bar = new HBox(8, by(), Panes.filler(), bundle());
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
    getChildren().addAll(bar, drawing, summary, saved());
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

  private Node bundle() {
    Button save = Panes.button("Save as b_undle...", Feather.SAVE, BUNDLE, this::askWhere);
    save.setId("save-bundle");
    save.disableProperty().bind(Bindings.not(model.canBundleProperty()));
    return Reasons.around(save, BUNDLE, model.againstBundleProperty());
  }

  private void askWhere() {
    var chooser = new FileChooser();
    chooser.setTitle("The image as a library in place of libkrunfw");
    chooser.setInitialFileName("libkrunfw.so.5");
    File file = chooser.showSaveDialog(getScene().getWindow());
    if (file != null) {
      model.saveBundle(file.toPath());
    }
  }

  private Node saved() {
    var saved = new Label();
    saved.setId("saved-bundle");
    saved.getStyleClass().addAll("ok", "pane-note");
    saved.setWrapText(true);
    saved.setMinHeight(USE_PREF_SIZE);
    saved.textProperty().bind(model.savedProperty());
    saved.managedProperty().bind(saved.textProperty().isNotEmpty());
    saved.visibleProperty().bind(saved.managedProperty());
    return saved;
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
