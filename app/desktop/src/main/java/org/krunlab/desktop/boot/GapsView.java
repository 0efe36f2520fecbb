package org.krunlab.desktop.boot;

import java.util.List;
import javafx.scene.control.TableView;
import org.krunlab.desktop.widget.Columns;
import org.krunlab.desktop.widget.CopyMenu;
import org.krunlab.desktop.widget.Hint;

/** The gaps of a boot, the longest first. */
final class GapsView extends TableView<Gaps.Row> {
  GapsView(BootViewModel model) {
    setId("gaps");
    getColumns()
        .setAll(
            List.of(
                Columns.figure("ms", 68, Gaps.Row::host),
                Columns.figure("printing", 70, Gaps.Row::printing),
                Columns.text("rest is", 124, Gaps.Row::share),
                Columns.text("from this line on", 220, Gaps.Row::opener),
                Columns.text("library", 116, Gaps.Row::library),
                Columns.figure("rest", 58, Gaps.Row::rest),
                Columns.figure("guest ms", 76, Gaps.Row::guest)));
    setPlaceholder(new Hint("Boot something: where its time goes appears here, in ms."));
    CopyMenu.on(this, "Gaps of the boot");
    model.gapsProperty().subscribe(gaps -> getItems().setAll(gaps.rows()));
  }
}
