package org.krunlab.desktop.boot;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.krunlab.desktop.widget.Columns;
import org.krunlab.desktop.widget.DataTable;
import org.krunlab.desktop.widget.Hint;

/** The milestones of a boot as a table, and how the guest's clock lies on the host's. */
public final class MarksView extends VBox {
  /** The header and four moments. */
  private static final double LEAST_HEIGHT = 150;

  public MarksView(BootViewModel model) {
    var table = new DataTable<>("Moments of the run", model.marks());
    table.setId("marks");
    table.getStyleClass().add("wrapping");
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table
        .getColumns()
        .setAll(
            List.of(
                Columns.kept(Columns.text("Mark", 56, BootViewModel.Mark::name)),
                Columns.kept(Columns.figure("ms", 100, BootViewModel.Mark::millis)),
                Columns.wrapped("What happened", 200, BootViewModel.Mark::meaning),
                Columns.kept(Columns.text("Seen by", 78, BootViewModel.Mark::witness))));
    table.setPlaceholder(new Hint("Boot something: its milestones T0 to T8 appear here, in ms."));
    // In a low window the note gives way first; the mouse resting on it shows all of it.
    table.setMinHeight(LEAST_HEIGHT);
    setVgrow(table, Priority.ALWAYS);
    var clock = new Label();
    clock.getStyleClass().addAll("muted", "log-note");
    clock.setWrapText(true);
    clock.textProperty().bind(model.clockProperty());
    var whole = new Tooltip();
    whole.textProperty().bind(clock.textProperty());
    clock.setTooltip(whole);
    clock.managedProperty().bind(clock.textProperty().isNotEmpty());
    getChildren().addAll(new HeldNote(model), table, clock);
  }
}
