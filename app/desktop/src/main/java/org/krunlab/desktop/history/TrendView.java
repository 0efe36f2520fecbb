package org.krunlab.desktop.history;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.krunlab.core.experiment.history.Trend;
import org.krunlab.core.experiment.history.TrendChanges;
import org.krunlab.desktop.widget.ChartPane;
import org.krunlab.desktop.widget.Choices;
import org.krunlab.desktop.widget.Columns;
import org.krunlab.desktop.widget.DataTable;
import org.krunlab.desktop.widget.Hint;
import org.krunlab.desktop.widget.Panes;

/** A figure over time, as a chart and as a table of the runs in it. */
public final class TrendView extends BorderPane {
  private static final double CHART_HEIGHT = 300;
  private static final double TABLE_HEIGHT = 160;

  /** Of the values that changed at once. */
  private static final int MOST_NAMED = 6;

  /** The others are lines in the chart. */
  private static final int MOST_MEDIANS = 5;

  private final TrendViewModel model;
  private final ChartPane chart = new ChartPane();
  private final Label medians = new Label();
  private final Label omitted = new Label();
  private final TableView<Trend.Point> table = new DataTable<>("Runs of the trend");
  private final ComboBox<Trend.Line> lines = Choices.of(TrendView::named);

  public TrendView(TrendViewModel model) {
    this.model = model;
    getStyleClass().add("pane");
    setTop(bar());
    model.trendProperty().subscribe(this::offer);
    model.lineProperty().subscribe(line -> draw());
    model.changesProperty().subscribe(changes -> draw());
  }

  private Node bar() {
    Button back =
        Panes.button("_Back", Feather.ARROW_LEFT, "Back to the laboratory (Esc)", model::close);
    back.setId("trend-back");
    ComboBox<String> figure = Choices.of(name -> name);
    figure.setId("trend-figure");
    figure.setItems(model.figures());
    figure.valueProperty().bindBidirectional(model.figureProperty());
    var label = new Label("of");
    label.setLabelFor(figure);
    lines.setId("trend-line");
    lines.setAccessibleText("Which runs, as only those that may be compared are drawn together");
    lines.setPrefWidth(460);
    lines.setMinWidth(120);
    HBox.setHgrow(lines, Priority.ALWAYS);
    lines.valueProperty().bindBidirectional(model.lineProperty());
    return Panes.title("Trend", label, figure, lines, back);
  }

  private static String named(Trend.Line line) {
    int runs = line.points().size();
    return line.title() + ": " + runs + (runs == 1 ? " run" : " runs");
  }

  private void offer(@Nullable Trend trend) {
    lines.getItems().setAll(trend == null ? List.of() : trend.lines());
  }

  private void draw() {
    Trend.Line line = model.lineProperty().get();
    TrendChanges changes = model.changesProperty().get();
    Trend trend = model.trendProperty().get();
    if (line == null || trend == null) {
      setCenter(
          new Hint(
              "No run that ended clean has this figure: boot something, or show other runs in the"
                  + " list before you open the trend."));
      return;
    }
    chart.show(trend.chart(line, changes));
    medians.setText(medians(line));
    medians.setWrapText(true);
    omitted.setText(omitted(trend));
    omitted.getStyleClass().setAll("label", "muted");
    fill(trend, line, changes);
    VBox.setVgrow(chart, Priority.ALWAYS);
    chart.setPrefHeight(CHART_HEIGHT);
    table.setPrefHeight(TABLE_HEIGHT);
    table.setMinHeight(TABLE_HEIGHT / 2);
    var page = new VBox(chart, medians, omitted, table);
    page.getStyleClass().add("page");
    setCenter(page);
  }

  private static String medians(Trend.Line line) {
    List<Trend.Stretch> stretches = line.stretches();
    List<Trend.Stretch> told =
        stretches.subList(Math.max(0, stretches.size() - MOST_MEDIANS), stretches.size());
    String medians = told.stream().map(TrendView::median).collect(Collectors.joining(", then "));
    return (told.size() < stretches.size()
            ? "Medians of the last " + told.size() + " of " + stretches.size() + " images: "
            : "Median ")
        + medians
        + ". A dashed mark is where the image became another one.";
  }

  private static String median(Trend.Stretch stretch) {
    int runs = stretch.points().size();
    return stretch.median().text() + " of " + runs + (runs == 1 ? " run" : " runs");
  }

  private static String omitted(Trend trend) {
    var sentences = new ArrayList<String>();
    if (trend.unclean() > 0) {
      sentences.add("Runs that did not end clean and are left out: " + trend.unclean() + ".");
    }
    if (trend.unobserved() > 0) {
      sentences.add("Runs in which it was not observed: " + trend.unobserved() + ".");
    }
    sentences.add("Only runs that may be compared are drawn together.");
    return String.join(" ", sentences);
  }

  private void fill(Trend trend, Trend.Line line, TrendChanges changes) {
    table.setId("trend-runs");
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table
        .getColumns()
        .setAll(
            List.of(
                Columns.figure("Run", 62, point -> point.run().toString()),
                Columns.text(
                    "Started, UTC",
                    140,
                    point -> point.at().toString().substring(0, 19).replace('T', ' ')),
                Columns.figure(trend.unit(), 90, point -> point.figure().number()),
                Columns.text("Image", 120, point -> point.imageKey().substring(0, 12)),
                Columns.text("Configuration", 120, Trend.Point::configuration),
                Columns.text(
                    "Changed since the run before",
                    260,
                    point -> changes.words(point, MOST_NAMED))));
    table.getItems().setAll(line.points());
  }
}
