package org.krunlab.desktop.history;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.krunlab.core.experiment.history.Trend;
import org.krunlab.core.experiment.history.TrendChanges;
import org.krunlab.desktop.widget.ChartPane;
import org.krunlab.desktop.widget.Choices;
import org.krunlab.desktop.widget.Hint;
import org.krunlab.desktop.widget.Panes;
import org.krunlab.desktop.widget.Segments;

/** A figure over time, as a chart and as a table of the runs in it. */
public final class TrendView extends BorderPane {
  private static final double CHART_HEIGHT = 300;
  private static final double TABLE_HEIGHT = 160;
  private static final double LINES_WIDTH = 620;

  /** What a row of the table is. */
  private enum Rows {
    IMAGES("By image"),
    RUNS("Every run");

    private final String label;

    Rows(String label) {
      this.label = label;
    }
  }

  private final TrendViewModel model;
  private final ChartPane chart = new ChartPane();
  private final ObjectProperty<Rows> rows = new SimpleObjectProperty<>(Rows.IMAGES);
  private final Label omitted = new Label();
  private final ComboBox<Trend.Line> lines = Choices.of(TrendView::named);

  public TrendView(TrendViewModel model) {
    this.model = model;
    getStyleClass().add("pane");
    setTop(bar());
    model.trendProperty().subscribe(this::offer);
    model.lineProperty().subscribe(line -> draw());
    model.changesProperty().subscribe(changes -> draw());
    rows.subscribe((before, now) -> draw());
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
    lines.setPrefWidth(LINES_WIDTH);
    var whole = new Tooltip();
    whole.textProperty().bind(lines.valueProperty().map(TrendView::named));
    lines.setTooltip(whole);
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
    omitted.setText(omitted(trend));
    omitted.setWrapText(true);
    omitted.getStyleClass().setAll("label", "muted");
    HBox.setHgrow(omitted, Priority.ALWAYS);
    SegmentedButton choice = Segments.of(List.of(Rows.values()), each -> each.label, rows);
    choice.setMinWidth(USE_PREF_SIZE);
    var between = new HBox(choice, omitted);
    between.getStyleClass().add("field-line");
    between.setMinHeight(USE_PREF_SIZE);
    TableView<?> table =
        rows.get() == Rows.IMAGES
            ? TrendTables.images(trend, line, changes)
            : TrendTables.runs(trend, line, changes);
    table.setPrefHeight(TABLE_HEIGHT);
    table.setMinHeight(TABLE_HEIGHT / 2);
    VBox.setVgrow(chart, Priority.ALWAYS);
    chart.setPrefHeight(CHART_HEIGHT);
    var page = new VBox(chart, between, table);
    page.getStyleClass().add("page");
    setCenter(page);
  }

  private static String omitted(Trend trend) {
    var sentences = new ArrayList<String>();
    if (trend.unclean() > 0) {
      sentences.add("Runs that did not end clean and are left out: " + trend.unclean() + ".");
    }
    if (trend.unobserved() > 0) {
      sentences.add("Runs in which it was not observed: " + trend.unobserved() + ".");
    }
    sentences.add(
        "Only runs that may be compared are drawn together; a dashed mark is where the image became"
            + " another one.");
    return String.join(" ", sentences);
  }
}
