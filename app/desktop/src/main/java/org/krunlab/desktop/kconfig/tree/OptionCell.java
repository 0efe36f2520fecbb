package org.krunlab.desktop.kconfig.tree;

import java.util.Objects;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.krunlab.desktop.kconfig.edit.Snapshot;
import org.krunlab.desktop.kconfig.prices.PriceTags;
import org.krunlab.desktop.kconfig.tree.Look.Editor;

/**
 * A row of the list. Its nodes are made once and dressed anew for each row that comes into view,
 * which is what keeps scrolling smooth.
 */
final class OptionCell extends ListCell<Row> {
  private static final PseudoClass PENDING = PseudoClass.getPseudoClass("pending");
  private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
  private static final PseudoClass CONTEXT = PseudoClass.getPseudoClass("context");
  private static final PseudoClass MENU = PseudoClass.getPseudoClass("menu");
  private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
  private static final double INDENT = 14;

  private final OptionTreeViewModel model;
  private final HBox line = new HBox();
  private final FontIcon standing = new FontIcon();
  private final StackPane gutter = new StackPane(standing);
  private final Region indent = new Region();
  private final Region arrow = new Region();
  private final StackPane handle = new StackPane(arrow);
  private final ValueMark mark = new ValueMark();
  private final Label prompt = new Label();
  private final FontIcon lock = new FontIcon(Feather.LOCK);
  private final Label value = new Label();
  private final Label price = new Label();
  private final Label name = new Label();
  private final Tooltip tip = tip();
  private @Nullable String dressed;

  /** Only while a value is typed: it costs more than all the rest of a row. */
  private @Nullable TextField field;

  OptionCell(OptionTreeViewModel model) {
    this.model = model;
    getStyleClass().add("option-cell");
    line.getStyleClass().add("option-line");
    line.setPrefWidth(1); // as wide as the list, however long the prompt is
    gutter.getStyleClass().add("gutter");
    arrow.getStyleClass().add("arrow");
    handle.getStyleClass().add("handle");
    prompt.getStyleClass().add("prompt");
    lock.getStyleClass().add("lock");
    value.getStyleClass().add("value");
    price.getStyleClass().add("price");
    name.getStyleClass().add("symbol");
    HBox.setHgrow(prompt, Priority.ALWAYS);
    prompt.setMaxWidth(Double.MAX_VALUE);
    value.setMinWidth(40);
    price.setMinWidth(Region.USE_PREF_SIZE);
    name.setMinWidth(0);
    line.getChildren().addAll(gutter, indent, handle, mark, prompt, lock, value, price, name);
    handle.setOnMousePressed(event -> open());
    mark.setOnMouseClicked(event -> toggle());
    setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            open();
          }
        });
    model.listingProperty().subscribe(listing -> dress());
    model.pricesProperty().subscribe((before, after) -> dress());
  }

  private Tooltip tip() {
    var tip = new Tooltip();
    tip.setWrapText(true);
    tip.setMaxWidth(480);
    tip.setOnShowing(event -> tip.setText(about()));
    return tip;
  }

  private String about() {
    Listing listing = model.listingProperty().get();
    if (isEmpty() || listing == null) {
      return "";
    }
    String about = Look.about(listing.snapshot(), getItem().node());
    return tag(getItem()).map(tag -> about + "\n\n" + tag.whole()).orElse(about);
  }

  private Optional<PriceTags.Tag> tag(Row row) {
    return row.node().symbol().flatMap(symbol -> model.pricesProperty().get().of(symbol.name()));
  }

  private void open() {
    if (!isEmpty()) {
      model.open(getItem(), !getItem().open());
    }
  }

  private void toggle() {
    if (!isEmpty()) {
      model.toggle(getItem());
    }
  }

  @Override
  protected void updateItem(@Nullable Row row, boolean empty) {
    super.updateItem(row, empty);
    setText(null);
    dress();
  }

  private void dress() {
    Row row = getItem();
    Listing listing = model.listingProperty().get();
    if (isEmpty() || row == null || listing == null) {
      setGraphic(null);
      setTooltip(null);
      return;
    }
    setTooltip(tip);
    Snapshot snapshot = listing.snapshot();
    if (row.node().id() >= snapshot.tree().nodes().size()
        || snapshot.tree().nodes().get(row.id()) != row.node()) {
      return; // of a tree that is just being replaced
    }
    Look look = Look.of(snapshot, row.node());
    showStanding(look.standing());
    indent.setMinWidth(INDENT * row.depth());
    arrow.setVisible(row.parent());
    arrow.pseudoClassStateChanged(OPEN, row.open());
    mark.show(look);
    prompt.setText(look.text().isEmpty() ? "(choice without a title)" : look.text());
    name.setText(look.name().equals(look.text()) ? "" : look.name());
    show(lock, look.locked());
    boolean written = look.editor() == Editor.TEXT || look.editor() == Editor.CHOICE;
    value.setText(written ? look.value() : "");
    show(value, written && !isEditing());
    String cost = tag(row).map(PriceTags.Tag::brief).orElse("");
    price.setText(cost);
    show(price, !cost.isEmpty());
    price.pseudoClassStateChanged(STALE, model.pricesProperty().get().stale());
    pseudoClassStateChanged(PENDING, look.pending());
    pseudoClassStateChanged(CONTEXT, model.isSearching() && !row.found());
    pseudoClassStateChanged(MENU, look.editor() == Editor.MENU);
    setAccessibleText(spoken(look) + (cost.isEmpty() ? "" : ", costs " + cost));
    setGraphic(line);
  }

  private void showStanding(Standing now) {
    Feather icon = StandingIcons.of(now);
    standing.setVisible(icon != null);
    if (icon != null && !Objects.equals(dressed, now.name())) {
      standing.setIconCode(icon);
      standing.getStyleClass().setAll("ikonli-font-icon", StandingIcons.styleClass(now));
      dressed = now.name();
    }
  }

  private static void show(javafx.scene.Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  private static String spoken(Look look) {
    return look.text()
        + (look.value().isEmpty() ? "" : ", " + look.value())
        + ", "
        + look.standing().label()
        + (look.locked() ? ", cannot be changed now" : "");
  }

  @Override
  public void startEdit() {
    Listing listing = model.listingProperty().get();
    if (isEmpty() || listing == null) {
      return;
    }
    Look look = Look.of(listing.snapshot(), getItem().node());
    if (look.editor() != Editor.TEXT || look.locked()) {
      return;
    }
    super.startEdit();
    TextField editor = editor(look.value());
    field = editor;
    line.getChildren().add(line.getChildren().indexOf(value), editor);
    dress();
    editor.requestFocus();
    editor.selectAll();
  }

  @Override
  public void cancelEdit() {
    TextField editor = field;
    if (editor == null) {
      return;
    }
    field = null;
    super.cancelEdit();
    line.getChildren().remove(editor);
    dress();
    getListView().requestFocus();
  }

  private TextField editor(String text) {
    var editor = new TextField(text);
    editor.setId("option-value");
    editor.getStyleClass().add("value-field");
    editor.setPrefColumnCount(12);
    editor.setOnAction(event -> commit(editor));
    editor.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            cancelEdit();
            event.consume();
          }
        });
    editor
        .focusedProperty()
        .subscribe(
            (was, is) -> {
              if (was && !is && isEditing()) {
                commit(editor);
              }
            });
    return editor;
  }

  private void commit(TextField editor) {
    Row row = getItem();
    String text = editor.getText();
    boolean changed = !text.equals(value.getText());
    cancelEdit();
    if (changed && row != null) {
      model.set(row, text);
    }
  }
}
