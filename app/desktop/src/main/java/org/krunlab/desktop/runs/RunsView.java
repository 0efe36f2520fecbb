package org.krunlab.desktop.runs;

import java.util.List;
import java.util.Objects;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.krunlab.desktop.widget.Columns;
import org.krunlab.desktop.widget.DataTable;
import org.krunlab.desktop.widget.Hint;
import org.krunlab.desktop.widget.Panes;

/** The list of runs. */
public final class RunsView extends BorderPane {
  private final RunsViewModel model;
  private final RunFilterView filter;
  private final TableView<RunRow> table;

  /**
   * @param openTrend shows how figures went
   * @param openStorage shows what is on the disk
   * @param more what else is offered for the selected runs
   */
  public RunsView(RunsViewModel model, Runnable openTrend, Runnable openStorage, Node more) {
    this.model = model;
    this.filter = new RunFilterView(model.filter());
    this.table = new DataTable<>("Runs", model.rows());
    getStyleClass().add("pane");
    Button compare =
        Panes.button(
            "_Compare",
            Feather.COLUMNS,
            "Put two or more selected runs side by side (Ctrl+D)",
            model::compareSelected);
    compare.setId("compare");
    compare.disableProperty().bind(model.comparableProperty().not());
    Button replay =
        Panes.button(
            "Recor_ded",
            Feather.FILM,
            "Take the runs that come with Krunlab into the list; needs no KVM",
            model::replayRecorded);
    replay.setId("replay");
    Button storage =
        Panes.button(
            "Stora_ge",
            Feather.HARD_DRIVE,
            "What runs, images and sources take on the disk, and cleaning up",
            openStorage);
    storage.setId("open-storage");
    Button trend =
        Panes.button(
            "Tre_nd",
            Feather.TRENDING_UP,
            "How a figure of the runs in the list went over time",
            openTrend);
    trend.setId("open-trend");
    setTop(bar(annotate(), trend, storage, replay, more, compare));
    setCenter(table());
  }

  /** What the list is asked, and what is done with it; below each other in a narrow window. */
  private Node bar(Node... actions) {
    var title = new Label("Runs");
    title.getStyleClass().add("title");
    title.setMinWidth(USE_PREF_SIZE);
    var count = new Label();
    count.setId("runs-count");
    count.getStyleClass().add("muted");
    count.textProperty().bind(model.countProperty());
    var asked = new HBox(title, filter, count);
    asked.getStyleClass().add("field-line");
    var done = new HBox(actions);
    done.getStyleClass().add("field-line");
    var bar = new FlowPane(asked, done);
    bar.getStyleClass().addAll("pane-title", "runs-bar");
    return bar;
  }

  private Button annotate() {
    var editor = new AnnotationEditor(model);
    var annotate =
        Panes.button(
            "_Note…", Feather.TAG, "Tags and a note for the selected runs (Ctrl+T)", () -> {});
    annotate.setId("annotate");
    annotate.disableProperty().bind(model.editableProperty().not());
    annotate.setOnAction(event -> editor.open(annotate));
    table.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.isShortcutDown() && event.getCode() == KeyCode.T) {
            annotate.fire();
          }
        });
    return annotate;
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
                Columns.text("Runtime", 128, RunRow::runtime),
                Columns.text("Module", 92, RunRow::module),
                Columns.kept(Columns.figure("ready, ms", 84, RunRow::ready)),
                Columns.kept(Columns.figure("image, B", 82, RunRow::image)),
                Columns.kept(Columns.figure("RSS peak, KiB", 108, RunRow::memory)),
                Columns.text("Outcome", 96, RunRow::outcome),
                Columns.text("Engine, console", 140, RunRow::kind),
                Columns.kept(Columns.text("Started, UTC", 122, RunRow::started)),
                Columns.text("Tags, note", 180, RunRow::noted)));
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

  /** Puts the keyboard's focus where words to look for are typed. */
  public void focusSearch() {
    filter.focusSearch();
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
