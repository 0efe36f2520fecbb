package org.krunlab.desktop.boot;

import java.util.List;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import org.krunlab.desktop.widget.Columns;
import org.krunlab.desktop.widget.Hint;

/** The milestones of a boot as a table. */
public final class MarksView extends StackPane {
  public MarksView(BootViewModel model) {
    var table = new TableView<>(model.marks());
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
    getChildren().add(table);
  }
}
