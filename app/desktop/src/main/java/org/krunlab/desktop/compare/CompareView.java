package org.krunlab.desktop.compare;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jfree.chart.JFreeChart;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.krunlab.core.experiment.Comparison;
import org.krunlab.core.experiment.Comparison.ConfigRow;
import org.krunlab.core.experiment.Comparison.FigureRow;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.RunCharts;
import org.krunlab.core.experiment.repeat.RepeatedComparison;
import org.krunlab.desktop.widget.ChartPane;
import org.krunlab.desktop.widget.Choices;
import org.krunlab.desktop.widget.Columns;
import org.krunlab.desktop.widget.Hint;
import org.krunlab.desktop.widget.Panes;
import org.krunlab.desktop.widget.Question;
import org.krunlab.desktop.widget.Reasons;
import org.krunlab.desktop.widget.ReportCharts;

/** The page that puts runs side by side: figures, boot, image, memory, configuration. */
public final class CompareView extends BorderPane {
  private static final double CHART_HEIGHT = 210;
  private static final double ROW = 26;
  private static final String TURNS =
      "Boot each profile so often, in turns of random order, and tell what that shows";
  private static final List<Integer> TIMES = List.of(5, 10, 20, 30, 50);

  private final CompareViewModel model;

  public CompareView(CompareViewModel model) {
    this.model = model;
    getStyleClass().add("pane");
    setTop(bar());
    model.comparisonProperty().subscribe(this::show);
    model.repeatedProperty().subscribe(now -> show(model.comparisonProperty().get()));
    model.insistedProperty().subscribe((before, now) -> show(model.comparisonProperty().get()));
  }

  private Node bar() {
    Button back =
        Panes.button("_Back", Feather.ARROW_LEFT, "Back to the laboratory (Esc)", model::close);
    back.setId("compare-back");
    Button export =
        Panes.button("Export _PDF…", Feather.FILE_TEXT, "This page as a PDF file", this::export);
    export.setId("export-pdf");
    // The report is of single runs.
    export
        .disableProperty()
        .bind(model.insistedProperty().not().or(model.repeatedProperty().isNotNull()));
    var exported = new Label();
    exported.getStyleClass().add("muted");
    exported.textProperty().bind(model.exportedProperty());
    return Panes.title("Side by side", exported, times(), export, back);
  }

  /** How often, and the button that has each profile booted so often. */
  private Node times() {
    ComboBox<Integer> times = Choices.of(count -> count + " times");
    times.setId("repeat-times");
    times.setAccessibleText("How often each profile is booted");
    times.getItems().setAll(TIMES);
    times.setValue(TIMES.get(1));
    Button boot =
        Panes.button(
            "Boot in _turns", Feather.REPEAT, TURNS, () -> model.bootInTurns(times.getValue()));
    boot.setId("boot-in-turns");
    StringBinding reason =
        Bindings.when(model.idle())
            .then(model.againstRepeatingProperty())
            .otherwise("Something else is under way.");
    boot.disableProperty().bind(reason.isNotEmpty());
    var line = new HBox(times, Reasons.around(boot, TURNS, reason));
    line.getStyleClass().add("field-line");
    return line;
  }

  /** Asks where to and writes the page there. */
  public void export() {
    var chooser = new FileChooser();
    chooser.setTitle("The comparison as a PDF file");
    chooser.setInitialFileName(model.suggestedFileName());
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("PDF files", "*.pdf"));
    File file = chooser.showSaveDialog(getScene().getWindow());
    if (file != null) {
      model.exportPdf(file.toPath());
    }
  }

  private void show(@Nullable Comparison comparison) {
    if (comparison == null) {
      setCenter(null);
      return;
    }
    var page = new VBox();
    page.getStyleClass().add("page");
    if (!model.insistedProperty().get()) {
      page.getChildren().add(refusal(comparison));
      setCenter(page);
      return;
    }
    RepeatedComparison repeated = model.repeatedProperty().get();
    if (repeated != null) {
      var scroll = new ScrollPane(new RepeatedView(repeated));
      scroll.setFitToWidth(true);
      setCenter(scroll);
      return;
    }
    comparison.cautions().forEach(caution -> page.getChildren().add(caution(caution)));
    page.getChildren()
        .addAll(
            heading("Figures"),
            figures(comparison),
            charts(comparison.runs()),
            heading("Configuration: Kconfig values in force that differ"),
            configuration(comparison));
    var scroll = new ScrollPane(page);
    scroll.setFitToWidth(true);
    setCenter(scroll);
  }

  private Node refusal(Comparison comparison) {
    var question = new Question();
    question.ask("These runs must not be compared. " + String.join(" ", comparison.refusals()));
    question.answer("compare-no", "Back", model::close);
    question.answer("compare-insist", "Show them all the same", model::insist);
    return question;
  }

  static Node caution(String sentence) {
    var label = new Label("! " + sentence);
    label.getStyleClass().add("caution");
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  static Node heading(String text) {
    var label = new Label(text);
    label.getStyleClass().add("heading");
    return label;
  }

  private static Node figures(Comparison comparison) {
    var columns = new ArrayList<TableColumn<FigureRow, String>>();
    columns.add(Columns.text("Figure", 260, FigureRow::label));
    for (int i = 0; i < comparison.runs().size(); i++) {
      int run = i;
      columns.add(
          Columns.figure(
              comparison.runs().get(i).title(), 200, row -> row.cells().get(run).text()));
    }
    return table("compare-figures", comparison.figures(), columns);
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
    return table("compare-configuration", comparison.configuration(), columns);
  }

  static <T> TableView<T> table(String id, List<T> rows, List<TableColumn<T, String>> columns) {
    var table = new TableView<T>();
    table.setId(id);
    table.getItems().setAll(rows);
    table.getColumns().setAll(columns);
    table.setFixedCellSize(ROW);
    table.setPrefHeight(ROW * (rows.size() + 1) + 6);
    table.setMinHeight(USE_PREF_SIZE);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    return table;
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
        chart("Boot by milestones, ms", ReportCharts.bars(RunCharts.boot(runs))),
        chart("Memory: RSS of the VMM process, MiB", ReportCharts.lines(RunCharts.memory(runs))));
    grid.addRow(
        1,
        chart("Boot phases told by the console, ms", ReportCharts.bars(RunCharts.phases(runs))),
        chart("Image by kind of section, KiB", ReportCharts.bars(RunCharts.image(runs))));
    return grid;
  }

  private static Node chart(String title, JFreeChart chart) {
    var pane = new ChartPane();
    pane.setPrefHeight(CHART_HEIGHT);
    pane.show(chart);
    return new VBox(heading(title), pane);
  }
}
