package org.krunlab.desktop.history;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.krunlab.core.experiment.history.CleanUp;
import org.krunlab.core.experiment.history.HistoryEntry;
import org.krunlab.core.experiment.history.SetAside;
import org.krunlab.core.experiment.history.StorageUse;
import org.krunlab.core.experiment.history.Trash;
import org.krunlab.core.model.ByteSize;
import org.krunlab.desktop.widget.Choices;
import org.krunlab.desktop.widget.Columns;
import org.krunlab.desktop.widget.DataTable;
import org.krunlab.desktop.widget.Hint;
import org.krunlab.desktop.widget.Panes;
import org.krunlab.desktop.widget.Question;

/** What is on the disk beside which runs are to go, before anything goes. */
public final class StorageView extends BorderPane {
  /** The header and seven rows; the rest scrolls. */
  private static final double ITEMS = 216;

  private final StorageViewModel model;
  private final TableView<StorageUse.Item> items = new DataTable<>("What is on the disk");
  private final Label total = new Label();

  /** A run of the plan. */
  private record Planned(HistoryEntry entry, String fate, String why) {}

  public StorageView(StorageViewModel model) {
    this.model = model;
    getStyleClass().add("pane");
    Button back =
        Panes.button("_Back", Feather.ARROW_LEFT, "Back to the laboratory (Esc)", model::close);
    back.setId("storage-back");
    setTop(Panes.title("Storage and clean-up", back));
    var onDisk = new ScrollPane(onDisk());
    onDisk.setFitToWidth(true);
    onDisk.setMinHeight(0);
    var page = new HBox(onDisk, cleanUp());
    page.getChildren().forEach(part -> HBox.setHgrow(part, Priority.ALWAYS));
    page.getStyleClass().add("page");
    setCenter(page);
    model.useProperty().subscribe(this::show);
  }

  private VBox onDisk() {
    items.setId("storage-items");
    columns(
        items,
        List.of(
            Columns.kept(Columns.text("What", 136, StorageUse.Item::name)),
            Columns.kept(Columns.figure("Size", 84, item -> item.size().toString())),
            Columns.kept(Columns.figure("Files", 62, item -> "%,d".formatted(item.files()))),
            Columns.kept(Columns.text("Made again", 94, item -> item.restorable() ? "yes" : "no")),
            where()));
    items.setPlaceholder(new Hint("Adding up what is on the disk…"));
    items.setMinHeight(ITEMS);
    items.setPrefHeight(ITEMS);
    total.setId("storage-total");
    var aside = new VBox();
    model.setAside().addListener((ListChangeListener<SetAside>) change -> tell(aside));
    return column(
        heading("On the disk"), items, total, aside, trash(), new CheckView(model.check()));
  }

  /** Places differ at their ends. */
  private static TableColumn<StorageUse.Item, String> where() {
    TableColumn<StorageUse.Item, String> where =
        Columns.text("Where", 200, item -> item.place().toString());
    where.getStyleClass().add("path");
    return where;
  }

  private void show(@Nullable StorageUse use) {
    items.getItems().setAll(use == null ? List.of() : use.items());
    total.setText(use == null ? "" : "In all " + use.total() + ".");
  }

  private void tell(VBox aside) {
    aside.getChildren().clear();
    for (SetAside one : model.setAside()) {
      var sentence = new Label(one.account());
      sentence.setWrapText(true);
      sentence.setMinHeight(USE_PREF_SIZE);
      sentence.getStyleClass().add("caution");
      aside.getChildren().add(sentence);
    }
  }

  private Node trash() {
    var content = new Label();
    content.setId("trash");
    content.setWrapText(true);
    content
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> inTrash(model.trash(), model.unreferredProperty().get()),
                model.trash(),
                model.unreferredProperty()));
    var sure = new Question();
    sure.answer("keep-trash", "Keep it", sure::withdraw);
    sure.answer(
        "empty-trash-yes",
        "Remove for good",
        () -> {
          sure.withdraw();
          model.emptyTrash();
        });
    Button restore =
        Panes.button(
            "_Take all back",
            Feather.CORNER_UP_LEFT,
            "Takes everything in the trash back into the list",
            model::restoreAll);
    restore.setId("restore-all");
    Button empty =
        Panes.button(
            "_Empty the trash…",
            Feather.TRASH_2,
            "Removes for good what is in the trash, and modules and files of runs that are gone",
            () -> {
              sure.ask("What is in the trash cannot be had again once it is removed.");
              sure.focusAnswers();
            });
    empty.setId("empty-trash");
    var nothing = Bindings.isEmpty(model.trash());
    restore.disableProperty().bind(nothing);
    empty.disableProperty().bind(nothing.and(model.unreferredProperty().isEqualTo(ByteSize.ZERO)));
    var buttons = new HBox(restore, empty);
    buttons.getStyleClass().add("field-line");
    return new VBox(heading("Trash"), content, buttons, sure);
  }

  private static String inTrash(List<Trash.Discarded> trash, ByteSize unreferred) {
    String beside =
        unreferred.bytes() > 0
            ? " Modules and files of %s belong to no run any more.".formatted(unreferred)
            : "";
    if (trash.isEmpty()) {
      return "The trash is empty." + beside;
    }
    var size = new ByteSize(trash.stream().mapToLong(one -> one.size().bytes()).sum());
    return "%,d %s, %s; still on the disk."
            .formatted(trash.size(), trash.size() == 1 ? "run" : "runs", size)
        + beside;
  }

  private VBox cleanUp() {
    ComboBox<StorageViewModel.Rule> rule = Choices.of(StorageViewModel.Rule::label);
    rule.setId("clean-rule");
    rule.getItems().setAll(StorageViewModel.Rule.values());
    rule.valueProperty().bindBidirectional(model.ruleProperty());
    var label = new Label("Into the trash go");
    label.setLabelFor(rule);
    Button discard =
        Panes.button(
            "_Move to trash",
            Feather.TRASH,
            "Puts the runs marked below into the trash, from which they can be taken back",
            model::discard);
    discard.setId("discard");
    discard.disableProperty().bind(model.planProperty().map(plan -> plan.going().isEmpty()));
    Button undo =
        Panes.button("_Undo", Feather.CORNER_UP_LEFT, "Takes back what went last", model::undo);
    undo.setId("undo");
    undo.disableProperty().bind(model.undoableProperty().map(List::isEmpty));
    label.setMinWidth(USE_PREF_SIZE);
    var line = new HBox(label, rule);
    line.getStyleClass().add("field-line");
    var buttons = new HBox(discard, undo);
    buttons.getStyleClass().add("field-line");
    var told = new Label();
    told.setId("clean-told");
    told.textProperty().bind(model.toldProperty());
    told.managedProperty().bind(told.textProperty().isNotEmpty());
    var sum = new Label();
    sum.setId("clean-sum");
    sum.setWrapText(true);
    sum.setMinHeight(USE_PREF_SIZE);
    sum.textProperty().bind(model.planProperty().map(StorageView::summary));
    return column(heading("Clean up"), line, sum, buttons, told, plan());
  }

  private static String summary(CleanUp plan) {
    String would =
        plan.going().isEmpty() && plan.staying().isEmpty()
            ? ""
            : "%,d would go, with streams of %s; %,d stay, for the reasons below. "
                .formatted(plan.going().size(), plan.size(), plan.staying().size());
    return would
        + "A run that an experiment, a report or a capsule refers to, or that has a tag or a note,"
        + " goes only when it is selected.";
  }

  private Node plan() {
    var table = new DataTable<Planned>("What a clean-up removes");
    table.setId("clean-plan");
    columns(
        table,
        List.of(
            Columns.kept(Columns.figure("Run", 62, planned -> planned.entry().run().toString())),
            Columns.kept(Columns.text("Plan", 60, Planned::fate)),
            Columns.kept(
                Columns.figure(
                    "Stream, B", 84, planned -> "%,d".formatted(planned.entry().stream().bytes()))),
            Columns.text(
                "Module",
                110,
                planned -> planned.entry().digest().map(digest -> digest.module()).orElse("-")),
            Columns.text("What speaks for it", 200, Planned::why)));
    table.setPlaceholder(
        new Hint("Choose above which runs are to go; nothing goes before you say so."));
    model
        .planProperty()
        .subscribe(
            plan -> {
              var planned = new ArrayList<Planned>();
              plan.going()
                  .forEach(
                      entry ->
                          planned.add(
                              new Planned(entry, "goes", String.join(", ", entry.references()))));
              plan.staying()
                  .forEach(one -> planned.add(new Planned(one.entry(), "stays", one.reason())));
              table.getItems().setAll(planned);
            });
    VBox.setVgrow(table, Priority.ALWAYS);
    return table;
  }

  private static <T> void columns(TableView<T> table, List<TableColumn<T, String>> columns) {
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.getColumns().setAll(columns);
  }

  private static VBox column(Node... parts) {
    var column = new VBox(parts);
    column.getStyleClass().add("storage-column");
    column.setPrefWidth(400);
    return column;
  }

  private static Label heading(String text) {
    var heading = new Label(text);
    heading.getStyleClass().add("heading");
    return heading;
  }
}
