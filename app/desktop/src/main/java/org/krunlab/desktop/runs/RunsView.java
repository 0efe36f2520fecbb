package org.krunlab.desktop.runs;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import org.kordamp.ikonli.feather.Feather;
import org.krunlab.desktop.widget.Columns;
import org.krunlab.desktop.widget.Hint;
import org.krunlab.desktop.widget.Panes;

/** The list of runs. */
public final class RunsView extends BorderPane {
  private final RunsViewModel model;
  private final TableView<RunRow> table;

  /**
   * @param more what else is offered for the selected runs
   */
  public RunsView(RunsViewModel model, Node more) {
    this.model = model;
    this.table = new TableView<>(model.rows());
    getStyleClass().add("pane");
    Button compare =
        Panes.button(
            "_Compare selected",
            Feather.COLUMNS,
            "Put two or more selected runs side by side (Ctrl+D)",
            model::compareSelected);
    compare.setId("compare");
    compare.disableProperty().bind(model.comparableProperty().not());
    Button replay =
        Panes.button(
            "Replay recor_ded runs",
            Feather.FILM,
            "Take the runs that come with Krunlab into the list; needs no KVM",
            model::replayRecorded);
    replay.setId("replay");
    setTop(Panes.title("Runs", replay, more, compare));
    setCenter(table());
  }

  private TableView<RunRow> table() {
    table.setId("runs");
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table
        .getColumns()
        .setAll(
            List.of(
                Columns.figure("Run", 62, RunRow::number),
                Columns.text("Runtime", 140, RunRow::runtime),
                Columns.text("Module", 100, RunRow::module),
                derived("ready, ms", 86, RunRow.Derived::ready, true),
                Columns.figure("image, B", 74, RunRow::image),
                derived("RSS peak, KiB", 106, RunRow.Derived::memory, true),
                derived("Outcome", 108, RunRow.Derived::outcome, false),
                Columns.text("Engine, console", 166, RunRow::kind),
                Columns.text("Started, UTC", 138, RunRow::started)));
    table.setPlaceholder(
        new Hint(
            "No runs yet: boot something, or replay the recorded runs that come with Krunlab."));
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

  private static TableColumn<RunRow, String> derived(
      String title, double width, Function<RunRow.Derived, String> value, boolean figure) {
    TableColumn<RunRow, String> column =
        figure ? Columns.figure(title, width, row -> "") : Columns.text(title, width, row -> "");
    column.setCellValueFactory(
        cell ->
            Bindings.createStringBinding(
                () -> {
                  RunRow.Derived derived = cell.getValue().derivedProperty().get();
                  return derived == null ? "…" : value.apply(derived);
                },
                cell.getValue().derivedProperty()));
    return column;
  }
}
