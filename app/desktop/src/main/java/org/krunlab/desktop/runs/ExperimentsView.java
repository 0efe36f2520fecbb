package org.krunlab.desktop.runs;

import java.util.List;
import java.util.Objects;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.krunlab.desktop.widget.Columns;
import org.krunlab.desktop.widget.Hint;
import org.krunlab.desktop.widget.Panes;

/** The list of experiments. */
final class ExperimentsView extends BorderPane {
  private final ExperimentsViewModel model;
  private final TableView<ExperimentRow> table;

  ExperimentsView(ExperimentsViewModel model) {
    this.model = model;
    this.table = KeptSelection.table("Experiments", model.rows(), ExperimentRow::number);
    setCenter(table());
  }

  /**
   * What is done with what is selected.
   *
   * @param idle whether nothing is under way that booting would have to wait for
   */
  Node actions(ObservableBooleanValue idle) {
    Button open =
        Panes.button(
            "_Open",
            Feather.COLUMNS,
            "Show what the selected experiment tells (Enter, Ctrl+D)",
            model::openSelected);
    open.setId("open-experiment");
    open.disableProperty().bind(model.openableProperty().not());
    Button goOn =
        Panes.button(
            "_Go on",
            Feather.FAST_FORWARD,
            "Make the runs that the selected experiment does not have yet",
            model::goOn);
    goOn.setId("go-on");
    goOn.disableProperty().bind(model.unfinishedProperty().and(idle).not());
    var actions = new HBox(open, goOn);
    actions.getStyleClass().add("field-line");
    return actions;
  }

  private TableView<ExperimentRow> table() {
    table.setId("experiments");
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table
        .getColumns()
        .setAll(
            List.of(
                Columns.kept(Columns.figure("Experiment", 86, ExperimentRow::number)),
                Columns.kept(Columns.text("Kind", 92, ExperimentRow::kind)),
                Columns.text("What was asked", 220, ExperimentRow::title),
                Columns.text("Variants", 250, ExperimentRow::variants),
                Columns.kept(Columns.figure("Runs", 84, ExperimentRow::runs)),
                Columns.kept(Columns.text("State", 84, ExperimentRow::state)),
                Columns.kept(Columns.text("Started, UTC", 140, ExperimentRow::started)),
                Columns.kept(Columns.text("Tags, note", 90, ExperimentRow::noted))));
    var hint = new Hint("");
    hint.textProperty()
        .bind(
            model
                .filter()
                .filterProperty()
                .map(
                    asked ->
                        asked.isAll()
                            ? "No experiments yet: compare runs of different profiles and boot them"
                                + " in turns, find what options cost, or make a sweep on the"
                                + " command line (krunlab sweep)."
                            : "No experiment is like that: change what is asked above, or clear"
                                + " it."));
    table.setPlaceholder(hint);
    table
        .getSelectionModel()
        .getSelectedItems()
        .addListener(
            (ListChangeListener<ExperimentRow>)
                change ->
                    model
                        .selected()
                        .setAll(
                            table.getSelectionModel().getSelectedItems().stream()
                                .filter(Objects::nonNull)
                                .toList()));
    table.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            model.openSelected();
          }
        });
    table.setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            model.openSelected();
          }
        });
    return table;
  }
}
