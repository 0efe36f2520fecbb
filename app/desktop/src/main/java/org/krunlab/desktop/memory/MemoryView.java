package org.krunlab.desktop.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.krunlab.core.experiment.MemoryTable;
import org.krunlab.core.measure.MemoryPart;
import org.krunlab.desktop.widget.ChartPane;
import org.krunlab.desktop.widget.Columns;
import org.krunlab.desktop.widget.DataTable;
import org.krunlab.desktop.widget.Hint;
import org.krunlab.desktop.widget.Panes;
import org.krunlab.desktop.widget.Segments;

/** Memory over time as lines, and at its moments as a table. */
public final class MemoryView extends VBox {
  private static final String OVER_TIME = "over time";
  private static final String AT_MOMENTS = "at moments";

  private static final double ROW_HEIGHT = 26;

  /** The header, a row for each part, and the borders. */
  private static final double TABLE_HEIGHT = (1 + MemoryPart.values().length) * ROW_HEIGHT + 6;

  public MemoryView(MemoryViewModel model) {
    Map<String, Node> pages = Map.of(OVER_TIME, overTime(model), AT_MOMENTS, atMoments(model));
    var open = new SimpleObjectProperty<>(OVER_TIME);
    var page = new StackPane();
    VBox.setVgrow(page, Priority.ALWAYS);
    open.subscribe(name -> page.getChildren().setAll(pages.get(name)));
    var bar =
        new HBox(
            Segments.of(List.of(OVER_TIME, AT_MOMENTS), name -> name, open),
            Panes.filler(),
            button(model));
    bar.getStyleClass().add("pane-tools");
    getChildren().addAll(bar, page);
  }

  private static Node overTime(MemoryViewModel model) {
    var chart = new ChartPane();
    var hint = new Hint("");
    hint.textProperty().bind(model.hintProperty());
    hint.visibleProperty().bind(model.chartProperty().isNull());
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
    return new StackPane(chart, hint);
  }

  private static Node atMoments(MemoryViewModel model) {
    var table = new DataTable<MemoryViewModel.Row>("Memory at moments");
    table.setId("memory");
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    var columns = new ArrayList<TableColumn<MemoryViewModel.Row, String>>();
    columns.add(Columns.text("KiB", 104, MemoryViewModel.Row::part));
    List<String> names = MemoryTable.COLUMNS;
    for (int i = 0; i < names.size(); i++) {
      int column = i;
      columns.add(Columns.figure(names.get(i), 60, row -> row.cells().get(column)));
    }
    table.getColumns().setAll(columns);
    table.setPlaceholder(new Hint(MemoryViewModel.NOTHING_YET));
    model.rowsProperty().subscribe(rows -> table.getItems().setAll(rows));
    table.setFixedCellSize(ROW_HEIGHT);
    table.setMinHeight(TABLE_HEIGHT);
    table.setMaxHeight(TABLE_HEIGHT);
    // In a low window the notes are scrolled to; the figures keep their room.
    var whole =
        new ScrollPane(
            new VBox(
                table,
                note(model.rowsProperty().map(MemoryView::definitions)),
                note(model.noteProperty())));
    whole.setFitToWidth(true);
    whole.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    whole.getStyleClass().add("edge-to-edge");
    return whole;
  }

  private static String definitions(List<MemoryViewModel.Row> rows) {
    return rows.stream()
        .map(row -> row.part() + ": " + row.definition() + ".")
        .collect(Collectors.joining(" "));
  }

  private static Label note(ObservableValue<String> text) {
    var note = new Label();
    note.getStyleClass().addAll("muted", "pane-note");
    note.setWrapText(true);
    note.setMinHeight(Region.USE_PREF_SIZE);
    note.textProperty().bind(text);
    note.managedProperty().bind(note.textProperty().isNotEmpty());
    return note;
  }

  private static Button button(MemoryViewModel model) {
    Button memoryRun =
        Panes.button(
            "_Memory run",
            Feather.ACTIVITY,
            "Boot the profile once, held at T5 and T6 for its memory to be read; its times tell"
                + " nothing",
            model::memoryRun);
    memoryRun.setId("memory-run");
    memoryRun.disableProperty().bind(Bindings.not(model.idleProperty()));
    return memoryRun;
  }
}
