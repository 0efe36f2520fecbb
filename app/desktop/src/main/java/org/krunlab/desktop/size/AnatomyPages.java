package org.krunlab.desktop.size;

import java.util.Map;
import javafx.beans.property.ReadOnlyProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.krunlab.core.measure.anatomy.SectionKind;
import org.krunlab.core.measure.anatomy.TrustedBase.Element;
import org.krunlab.desktop.widget.Columns;
import org.krunlab.desktop.widget.DataTable;
import org.krunlab.desktop.widget.Hint;
import org.krunlab.desktop.widget.PartKind;
import org.krunlab.desktop.widget.TreeTable;
import org.krunlab.desktop.widget.TreemapView;

/** The pages that need an image's files: areas, table, what has to be trusted, what differs. */
final class AnatomyPages {
  private static final String WAITING = "What the image consists of is being read.";
  private static final Map<PartKind, String> KINDS =
      Map.of(PartKind.CODE, "text", PartKind.DATA, "rodata, data", PartKind.REST, "bss, several");

  private final AnatomyViewModel model;
  private final TreeTable<AnatomyRow> table = libraries();

  AnatomyPages(AnatomyViewModel model) {
    this.model = model;
    model.rowsProperty().subscribe(table::show);
  }

  /**
   * @param opened hears that a library was chosen, which the table then shows
   */
  Node map(Runnable opened) {
    var map =
        new TreemapView<String>(
            "Symbols of the image by library",
            KINDS,
            library -> {
              opened.run();
              reveal(library);
            });
    map.setId("image-map");
    model.tilesProperty().subscribe(map::show);
    VBox.setVgrow(map, Priority.ALWAYS);
    var legend = new HBox(map.legend());
    legend.getStyleClass().add("pane-tools");
    return new VBox(legend, map);
  }

  private void reveal(String library) {
    model.rowsProperty().get().stream()
        .filter(row -> row.name().equals(library))
        .findFirst()
        .ifPresent(table::reveal);
  }

  Node table() {
    return table;
  }

  private static TreeTable<AnatomyRow> libraries() {
    var table = new TreeTable<>("Libraries of the image", WAITING, AnatomyRow::within);
    table.setId("image-libraries");
    table.text("library", 134, AnatomyRow::name).figure("bytes", 72, AnatomyRow::total);
    for (SectionKind kind : SectionKind.values()) {
      table.figure(kind.label(), 64, row -> row.bytes().getOrDefault(kind, ""));
    }
    return table.figure("zeros", 64, AnatomyRow::zeros);
  }

  Node trusted() {
    var table = new DataTable<Element>("What is trusted");
    table.setId("trusted-base");
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.setPlaceholder(new Hint(WAITING));
    table.getColumns().add(Columns.text("element", 196, Element::label));
    table.getColumns().add(Columns.figure("count", 82, element -> element.count().text()));
    table
        .getColumns()
        .add(Columns.text("of which", 110, element -> String.join(", ", element.names())));
    model.trustedProperty().subscribe(elements -> table.getItems().setAll(elements));
    return table;
  }

  Node changes() {
    var table =
        new TreeTable<>(
            "What differs between the images",
            "Build or boot another image: what differs from the one shown before appears here.",
            DifferenceRow::within);
    table.setId("image-changes");
    table
        .text("library", 128, DifferenceRow::name)
        .figure("B - A", 80, DifferenceRow::net)
        .text("change", 68, DifferenceRow::change)
        .figure("A", 66, DifferenceRow::before)
        .figure("B", 66, DifferenceRow::after);
    model.changesProperty().subscribe(table::show);
    VBox.setVgrow(table, Priority.ALWAYS);
    return new VBox(line(model.comparedProperty(), "muted"), table);
  }

  /** A wrapped line that is there while it says something. */
  static Label line(ReadOnlyProperty<String> text, String styleClass) {
    var line = new Label();
    line.getStyleClass().addAll(styleClass, "pane-note");
    line.setWrapText(true);
    line.setMinHeight(VBox.USE_PREF_SIZE);
    line.textProperty().bind(text);
    line.managedProperty().bind(line.textProperty().isNotEmpty());
    line.visibleProperty().bind(line.managedProperty());
    return line;
  }
}
