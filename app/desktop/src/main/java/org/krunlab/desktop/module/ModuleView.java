package org.krunlab.desktop.module;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.krunlab.desktop.widget.Columns;
import org.krunlab.desktop.widget.DataTable;
import org.krunlab.desktop.widget.Hint;
import org.krunlab.desktop.widget.TreemapGroup;
import org.krunlab.desktop.widget.TreemapView;

/** The module as sentences, as areas and as a table. */
public final class ModuleView extends VBox {
  /** More areas could not be told apart. */
  private static final int MOST = 80;

  private final DataTable<ModulePart> table = new DataTable<>("Parts of the module");
  private final TreemapView<ModulePart> areas =
      new TreemapView<>(
          "Parts of the module",
          Arrays.stream(ModulePart.Kind.values())
              .collect(Collectors.toMap(ModulePart.Kind::part, ModulePart.Kind::label)),
          this::choose);

  public ModuleView(ModuleViewModel model) {
    getStyleClass().add("module-view");
    setId("module-view");
    table.setId("module-parts");
    table.setPlaceholder(new Hint("Choose a module: its functions and data appear here."));
    table
        .getColumns()
        .setAll(
            List.of(
                Columns.text("part", 120, ModulePart::name),
                Columns.text("is", 68, part -> part.kind().label()),
                Columns.figure("bytes", 64, part -> "%,d".formatted(part.size())),
                Columns.figure("offset", 64, part -> "%,d".formatted(part.offset())),
                Columns.text("type or place", 170, ModulePart::detail)));
    VBox.setVgrow(table, Priority.ALWAYS);
    areas.managedProperty().bind(areas.visibleProperty());
    getChildren()
        .addAll(
            line(model.summaryProperty(), "pane-note"),
            line(model.problemProperty(), "sentence-wrong"),
            line(model.verdictProperty(), "pane-note"),
            line(model.importsProperty(), "muted"),
            areas,
            table);
    model.partsProperty().subscribe(this::show);
  }

  private void show(List<ModulePart> parts) {
    table.getItems().setAll(parts);
    areas.show(List.of(TreemapGroup.of("", parts.stream().map(ModulePart::tile).toList(), MOST)));
    areas.setVisible(!parts.isEmpty());
  }

  private void choose(ModulePart part) {
    table.getSelectionModel().select(part);
    table.scrollTo(part);
  }

  private static Label line(ObservableValue<String> text, String styleClass) {
    var label = new Label();
    label.getStyleClass().addAll(styleClass, "pane-note");
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.textProperty().bind(text);
    label.managedProperty().bind(label.textProperty().isNotEmpty());
    label.visibleProperty().bind(label.managedProperty());
    return label;
  }
}
