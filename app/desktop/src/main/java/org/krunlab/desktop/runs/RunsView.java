package org.krunlab.desktop.runs;

import java.util.List;
import java.util.Objects;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.krunlab.desktop.widget.Columns;
import org.krunlab.desktop.widget.Hint;
import org.krunlab.desktop.widget.Panes;

/** The list of runs. */
final class RunsView extends BorderPane {
  private final RunsViewModel model;
  private final TableView<RunRow> table;

  RunsView(RunsViewModel model) {
    this.model = model;
    this.table = KeptSelection.table("Runs", model.rows(), RunRow::run);
    setCenter(table());
  }

  /**
   * What is done with those in the list.
   *
   * @param openTrend shows how figures went
   */
  Node actions(Runnable openTrend) {
    Button compare =
        Panes.button(
            "_Compare",
            Feather.COLUMNS,
            "Put two or more selected runs side by side (Ctrl+D)",
            model::compareSelected);
    compare.setId("compare");
    compare.disableProperty().bind(model.comparableProperty().not());
    Button trend =
        Panes.button(
            "Tre_nd",
            Feather.TRENDING_UP,
            "How a figure of the runs in the list went over time",
            openTrend);
    trend.setId("open-trend");
    var actions = new HBox(compare, trend);
    actions.getStyleClass().add("field-line");
    return actions;
  }

  private TableView<RunRow> table() {
    table.setId("runs");
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table
        .getColumns()
        .setAll(
            List.of(
                Columns.kept(Columns.figure("Run", 62, RunRow::number)),
                Columns.kept(Columns.text("Runtime", 112, RunRow::runtime)),
                Columns.kept(Columns.text("Module", 88, RunRow::module)),
                Columns.kept(Columns.figure("ready, ms", 84, RunRow::ready)),
                Columns.kept(Columns.figure("image, B", 82, RunRow::image)),
                Columns.kept(Columns.figure("RSS peak, KiB", 108, RunRow::memory)),
                Columns.kept(Columns.text("Outcome", 92, RunRow::outcome)),
                Columns.text("Engine, console", 140, RunRow::kind),
                Columns.kept(Columns.text("Started, UTC", 140, RunRow::started)),
                Columns.kept(Columns.text("Tags, note", 90, RunRow::noted))));
    var hint = new Hint("");
    hint.textProperty()
        .bind(
            model
                .filter()
                .filterProperty()
                .map(
                    asked ->
                        asked.isAll()
                            ? "No runs yet: boot something, or replay the recorded runs that come"
                                + " with Krunlab."
                            : "No run is like that: change what is asked above, or clear it."));
    table.setPlaceholder(hint);
    table
        .getSelectionModel()
        .getSelectedItems()
        .addListener((ListChangeListener<RunRow>) change -> select());
    table.setRowFactory(view -> row());
    table.setOnKeyPressed(
        event -> {
          RunRow focused = table.getSelectionModel().getSelectedItem();
          if (event.getCode() == KeyCode.ENTER && focused != null) {
            model.show(focused);
          }
        });
    return table;
  }

  private TableRow<RunRow> row() {
    var row = new TableRow<RunRow>();
    row.setOnMouseClicked(
        event -> {
          boolean plain = !event.isShiftDown() && !event.isShortcutDown();
          if (event.getButton() == MouseButton.PRIMARY && plain && !row.isEmpty()) {
            model.show(row.getItem());
          }
        });
    return row;
  }

  private void select() {
    model
        .selected()
        .setAll(
            table.getSelectionModel().getSelectedItems().stream()
                .filter(Objects::nonNull)
                .toList());
  }
}
