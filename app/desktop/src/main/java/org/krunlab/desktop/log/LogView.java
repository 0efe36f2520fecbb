package org.krunlab.desktop.log;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.krunlab.desktop.widget.Hint;
import org.krunlab.desktop.widget.Panes;

/** A log with its filter and search. */
public final class LogView extends BorderPane {
  private final LogViewModel model;
  private final LogDocument document = new LogDocument();
  private final TextField query = new TextField();

  /**
   * @param emptyHint what stands here before anything came
   */
  public LogView(LogViewModel model, String emptyHint) {
    this.model = model;
    setTop(new VBox(filterBar(), columns()));
    setCenter(lines(emptyHint));
    setBottom(note());
    model.shown().addListener(this::changed);
    model.search().currentProperty().subscribe(line -> goTo(line.intValue()));
    model.followingProperty().subscribe(this::follow);
  }

  /** Puts the cursor into the search field. */
  public void focusSearch() {
    query.requestFocus();
    query.selectAll();
  }

  private Node filterBar() {
    var levels = new FlowPane(3, 3);
    for (Category category : Category.values()) {
      levels.getChildren().add(levelToggle(category));
    }
    HBox.setHgrow(levels, Priority.ALWAYS);
    query.setPromptText("Search");
    query.setTooltip(
        new Tooltip("Ctrl+F brings you here; Enter finds the next, Shift+Enter the one before"));
    query.setAccessibleText("Search in the log");
    query.setPrefColumnCount(11);
    query.setMinWidth(100);
    query.textProperty().bindBidirectional(model.search().queryProperty());
    query.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            if (event.isShiftDown()) {
              model.search().previous();
            } else {
              model.search().next();
            }
          }
        });
    var found = new Label();
    found.getStyleClass().add("muted");
    found.textProperty().bind(model.search().summaryProperty());
    var bar = new HBox(6, levels, found, query);
    bar.getStyleClass().add("log-filter");
    return bar;
  }

  private ToggleButton levelToggle(Category category) {
    var toggle = new ToggleButton();
    toggle.getStyleClass().addAll("level-toggle", "flat");
    toggle
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    String.format(
                        Locale.ROOT,
                        "%s %,d",
                        category.word(),
                        model.countProperty(category).get()),
                model.countProperty(category)));
    toggle.selectedProperty().bindBidirectional(model.visibleProperty(category));
    Panes.tip(toggle, "Show or hide " + category.description());
    return toggle;
  }

  private static Node columns() {
    var columns = new Label(LogDocument.COLUMNS);
    columns.getStyleClass().addAll("mono", "muted", "log-columns");
    columns.setMaxWidth(Double.MAX_VALUE);
    return columns;
  }

  private Node lines(String emptyHint) {
    var scroll = new VirtualizedScrollPane<>(document.area());
    var hint = new Hint(emptyHint);
    hint.visibleProperty().bind(Bindings.isEmpty(model.shown()));
    hint.setMouseTransparent(true);
    document
        .area()
        .addEventFilter(
            ScrollEvent.SCROLL,
            event -> {
              if (event.getDeltaY() > 0) {
                model.followingProperty().set(false);
              }
            });
    return new StackPane(scroll, hint);
  }

  private Node note() {
    var note = new Label();
    note.getStyleClass().addAll("muted", "log-note");
    note.textProperty().bind(model.noteProperty());
    note.managedProperty().bind(note.textProperty().isNotEmpty());
    note.visibleProperty().bind(note.managedProperty());
    note.setMaxWidth(Double.MAX_VALUE);
    return note;
  }

  private void changed(ListChangeListener.Change<? extends LogLine> change) {
    document.apply(change);
    follow();
  }

  private void follow() {
    int paragraphs = document.area().getParagraphs().size();
    if (model.followingProperty().get() && !model.shown().isEmpty()) {
      document.area().showParagraphAtBottom(paragraphs - 1);
    }
  }

  private void goTo(int line) {
    if (line >= 0 && line < document.area().getParagraphs().size()) {
      model.followingProperty().set(false);
      document.area().showParagraphInViewport(line);
      document.area().selectRange(line, 0, line, document.area().getParagraphLength(line));
    }
  }
}
