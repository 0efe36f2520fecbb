package org.krunlab.desktop.boot;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.krunlab.desktop.widget.Columns;
import org.krunlab.desktop.widget.DataTable;
import org.krunlab.desktop.widget.Hint;
import org.krunlab.desktop.widget.Panes;

/** What it costs to watch a boot: silent, text made, device, narrated. */
final class WatchingView extends VBox {
  WatchingView(WatchingViewModel model) {
    Button find =
        Panes.button(
            "Boot the _twins",
            Feather.REPEAT,
            "Boot the silent, the buffered and the narrated twin of the profile in "
                + WatchingViewModel.TIMES
                + " turns",
            model::find);
    find.setId("boot-twins");
    find.disableProperty().bind(model.idle().not());
    var table = new DataTable<>("What watching costs", model.rows());
    table.setId("watching");
    table
        .getColumns()
        .setAll(
            List.of(
                Columns.text("interval", 146, WatchingViewModel.Row::interval),
                Columns.figure("silent, ms", 150, WatchingViewModel.Row::silent),
                Columns.figure("text made, ms", 150, WatchingViewModel.Row::text),
                Columns.figure("device, ms", 160, WatchingViewModel.Row::device),
                Columns.figure("narrated, ms", 160, WatchingViewModel.Row::narrated)));
    table.setPlaceholder(
        new Hint(
            "What a boot's console adds to its times: boots the profile silent, with its text kept"
                + " in RAM, and printed."));
    setVgrow(table, Priority.ALWAYS);
    var note = new Label();
    note.getStyleClass().addAll("muted", "pane-note");
    note.setWrapText(true);
    note.setMinHeight(USE_PREF_SIZE);
    note.textProperty().bind(model.noteProperty());
    note.managedProperty().bind(note.textProperty().isNotEmpty());
    var bar = new HBox(find);
    bar.getStyleClass().add("pane-tools");
    getChildren().addAll(bar, table, note);
  }
}
