package org.krunlab.desktop.kconfig.slots;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.krunlab.core.kconfig.answer.Difference;
import org.krunlab.core.report.Table;
import org.krunlab.desktop.kconfig.cascade.CascadeText;
import org.krunlab.desktop.widget.CopyMenu;

/** How two configurations differ, what the user set before what followed from it. */
public final class SlotComparisonView extends VBox {
  private final SlotsViewModel model;
  private final Label title = new Label();
  private final ListView<Line> list = new ListView<>();

  /**
   * @param change null for a heading
   */
  private record Line(Difference.@Nullable Row change, String text, boolean set) {}

  public SlotComparisonView(SlotsViewModel model) {
    this.model = model;
    getStyleClass().add("slot-comparison");
    title.getStyleClass().add("title");
    var bar = new HBox(title);
    bar.getStyleClass().add("pane-title");
    list.setId("slot-differences");
    list.setCellFactory(view -> new LineCell());
    list.setPlaceholder(new Label("The two do not differ."));
    list.setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY) {
            follow();
          }
        });
    list.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            follow();
            event.consume();
          }
        });
    CopyMenu.on(list, "What differs between the configurations", this::table);
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(bar, list);
    model.comparisonProperty().subscribe(this::show);
  }

  private void follow() {
    Line line = list.getSelectionModel().getSelectedItem();
    if (line != null && line.change() != null) {
      model.follow(line.change().symbol());
    }
  }

  private void show(@Nullable SlotComparison shown) {
    if (shown == null) {
      return;
    }
    title.setText(shown.left() + " → " + shown.right());
    var lines = new ArrayList<Line>();
    add(lines, "set by you", shown.difference().set(), true);
    add(lines, "followed from it", shown.difference().followed(), false);
    list.setItems(FXCollections.observableList(lines));
  }

  private static void add(
      List<Line> lines, String what, List<Difference.Row> changes, boolean set) {
    if (changes.isEmpty()) {
      return;
    }
    lines.add(new Line(null, String.format(Locale.ROOT, "%,d %s", changes.size(), what), set));
    changes.forEach(change -> lines.add(new Line(change, "", set)));
  }

  private Table table() {
    var rows = new ArrayList<List<String>>();
    for (Line line : list.getItems()) {
      Difference.Row change = line.change();
      if (change != null) {
        rows.add(
            List.of(
                change.symbol().displayName(),
                line.set() ? "you" : "rules",
                CascadeText.shown(change.left()),
                CascadeText.shown(change.right())));
      }
    }
    return new Table(
        title.getText(),
        1,
        List.of(
            Table.Column.words("Symbol"),
            Table.Column.words("Set by"),
            Table.Column.words("Before"),
            Table.Column.words("After")),
        rows);
  }

  private static final class LineCell extends ListCell<Line> {
    private final FontIcon icon = new FontIcon(Feather.EDIT_2);
    private final Label name = new Label();
    private final Label before = new Label();
    private final Label after = new Label();
    private final HBox row = new HBox(icon, name, before, new Label("→"), after);

    LineCell() {
      row.getStyleClass().add("difference");
      before.getStyleClass().add("before");
      after.getStyleClass().add("after");
      HBox.setHgrow(name, Priority.ALWAYS);
      name.setMaxWidth(Double.MAX_VALUE);
      row.setPrefWidth(1); // as wide as the list, however long the values are
    }

    @Override
    protected void updateItem(@Nullable Line line, boolean empty) {
      super.updateItem(line, empty);
      getStyleClass().remove("difference-heading");
      setText(null);
      setGraphic(null);
      if (empty || line == null) {
        return;
      }
      Difference.Row change = line.change();
      if (change == null) {
        setText(line.text());
        getStyleClass().add("difference-heading");
        return;
      }
      icon.setIconCode(line.set() ? Feather.EDIT_2 : Feather.CORNER_DOWN_RIGHT);
      name.setText(change.symbol().displayName());
      before.setText(CascadeText.shown(change.left()));
      after.setText(CascadeText.shown(change.right()));
      setGraphic(row);
    }
  }
}
