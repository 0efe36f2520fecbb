package org.krunlab.desktop.kconfig;

import java.util.HashSet;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.krunlab.desktop.widget.Hint;
import org.krunlab.desktop.widget.Panes;

/** The configuration as a tree, with the help of the row chosen below. */
public final class KconfigView extends VBox {
  private static final double HELP_HEIGHT = 100;

  private final KconfigViewModel model;
  private final TreeView<Row> tree = new TreeView<>();
  private final Label help = new Label();
  private final Set<Integer> expanded = new HashSet<>();

  public KconfigView(KconfigViewModel model) {
    this.model = model;
    tree.setId("kconfig");
    tree.setShowRoot(false);
    tree.setMinHeight(HELP_HEIGHT);
    tree.setCellFactory(view -> new KconfigCell(model));
    tree.getSelectionModel().selectedItemProperty().subscribe(this::describe);
    tree.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.DELETE) {
            unsetSelected();
          }
        });
    var body = new StackPane(loaded(), unloaded());
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(Panes.title("Kconfig", search()), body);
    model.rootProperty().subscribe(this::show);
  }

  private Node search() {
    var field = new TextField();
    field.setId("kconfig-search");
    field.setPromptText("Search options");
    field.setPrefColumnCount(12);
    field.textProperty().bindBidirectional(model.queryProperty());
    field.disableProperty().bind(model.rootProperty().isNull());
    return field;
  }

  private Node unloaded() {
    Button load =
        Panes.button(
            "_Load options",
            Feather.DOWNLOAD,
            "Fetch Unikraft's sources where they are missing and read their options",
            model::load);
    load.setId("kconfig-load");
    load.disableProperty().bind(model.loadingProperty());
    var box =
        new VBox(
            new Hint("Unikraft's options stand in its sources, which are fetched once and kept."),
            load);
    box.setAlignment(Pos.CENTER);
    box.visibleProperty().bind(model.rootProperty().isNull());
    return box;
  }

  private Node loaded() {
    help.setWrapText(true);
    help.getStyleClass().add("kconfig-help");
    var scroll = new ScrollPane(help);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("kconfig-about");
    scroll.setMinHeight(HELP_HEIGHT / 2);
    scroll.setPrefHeight(HELP_HEIGHT);
    VBox.setVgrow(tree, Priority.ALWAYS);
    var box =
        new VBox(
            tree,
            sentence(model.problemProperty(), "sentence-wrong"),
            sentence(model.waitingProperty(), "warn"),
            scroll);
    box.visibleProperty().bind(model.rootProperty().isNotNull());
    return box;
  }

  private static Node sentence(
      javafx.beans.property.ReadOnlyStringProperty text, String styleClass) {
    var label = new Label();
    label.getStyleClass().addAll(styleClass, "log-note");
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.textProperty().bind(text);
    label.managedProperty().bind(text.isNotEmpty());
    label.visibleProperty().bind(text.isNotEmpty());
    return new HBox(label);
  }

  private void show(@Nullable Row root) {
    if (root == null) {
      return;
    }
    TreeItem<Row> before = tree.getSelectionModel().getSelectedItem();
    TreeItem<Row> items = item(root, !model.queryProperty().get().isBlank());
    items.setExpanded(true);
    tree.setRoot(items);
    if (before != null) {
      select(items, before.getValue().id());
    }
  }

  private TreeItem<Row> item(Row row, boolean open) {
    var item = new TreeItem<>(row);
    row.children().forEach(child -> item.getChildren().add(item(child, open)));
    item.setExpanded(open || expanded.contains(row.id()));
    item.expandedProperty()
        .subscribe(
            (was, is) -> {
              if (is) {
                expanded.add(row.id());
              } else {
                expanded.remove(row.id());
              }
            });
    return item;
  }

  private void select(TreeItem<Row> item, int id) {
    if (item.getValue().id() == id) {
      tree.getSelectionModel().select(item);
    } else {
      item.getChildren().forEach(child -> select(child, id));
    }
  }

  private void describe(@Nullable TreeItem<Row> item) {
    help.setText(
        item == null ? "Choose an option to read its help." : model.describe(item.getValue()));
  }

  private void unsetSelected() {
    TreeItem<Row> item = tree.getSelectionModel().getSelectedItem();
    if (item != null && item.getValue().symbol() != null) {
      model.unset(item.getValue().symbol());
    }
  }
}
