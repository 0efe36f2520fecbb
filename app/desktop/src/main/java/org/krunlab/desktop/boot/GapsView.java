package org.krunlab.desktop.boot;

import java.util.List;
import javafx.scene.layout.StackPane;
import org.krunlab.desktop.widget.Columns;
import org.krunlab.desktop.widget.DataTable;
import org.krunlab.desktop.widget.Hint;

/** The gaps of a boot, the longest first. */
final class GapsView extends StackPane {
  GapsView(BootViewModel model) {
    var table = new DataTable<Gaps.Row>("Gaps of the boot");
    table.setId("gaps");
    table
        .getColumns()
        .setAll(
            List.of(
                Columns.figure("ms", 68, Gaps.Row::host),
                Columns.figure("printing", 70, Gaps.Row::printing),
                Columns.text("rest is", 124, Gaps.Row::share),
                Columns.text("from this line on", 220, Gaps.Row::opener),
                Columns.text("library", 116, Gaps.Row::library),
                Columns.figure("rest", 58, Gaps.Row::rest),
                Columns.figure("guest ms", 76, Gaps.Row::guest)));
    table.setPlaceholder(new Hint("Boot something: where its time goes appears here, in ms."));
    getChildren().add(table);
    model.gapsProperty().subscribe(gaps -> table.getItems().setAll(gaps.rows()));
  }
}
