package org.krunlab.desktop.boot;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.krunlab.desktop.widget.Columns;
import org.krunlab.desktop.widget.DataTable;
import org.krunlab.desktop.widget.Hint;

/** The milestones of a boot as a table, and how the guest's clock lies on the host's. */
public final class MarksView extends VBox {
  public MarksView(BootViewModel model) {
    var table = new DataTable<>("Moments of the run", model.marks());
    table.setId("marks");
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table
        .getColumns()
        .setAll(
            List.of(
                Columns.text("Mark", 44, BootViewModel.Mark::name),
                Columns.figure("ms", 64, BootViewModel.Mark::millis),
                Columns.text("What happened", 200, BootViewModel.Mark::meaning),
                Columns.text("How known", 160, BootViewModel.Mark::provenance)));
    table.setPlaceholder(new Hint("Boot something: its milestones T0 to T8 appear here, in ms."));
    setVgrow(table, Priority.ALWAYS);
    var clock = new Label();
    clock.getStyleClass().addAll("muted", "log-note");
    clock.setWrapText(true);
    clock.setMinHeight(USE_PREF_SIZE);
    clock.textProperty().bind(model.clockProperty());
    clock.managedProperty().bind(clock.textProperty().isNotEmpty());
    getChildren().addAll(table, clock);
  }
}
