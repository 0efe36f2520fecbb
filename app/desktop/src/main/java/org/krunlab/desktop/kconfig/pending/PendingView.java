package org.krunlab.desktop.kconfig.pending;

import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.krunlab.core.kconfig.edit.PendingChange;
import org.krunlab.desktop.kconfig.cascade.CascadeText;
import org.krunlab.desktop.kconfig.cascade.CascadeView;
import org.krunlab.desktop.widget.Panes;

/** The strip of what is pending, each to be taken back, with what follows from all of it. */
public final class PendingView extends VBox {
  private static final int MOST_CHIPS = 30;
  private static final double CONSEQUENCES_HEIGHT = 150;

  private final PendingViewModel model;
  private final FlowPane chips = new FlowPane();
  private final Hyperlink summary = new Hyperlink();
  private final ScrollPane consequences = new ScrollPane();

  public PendingView(PendingViewModel model) {
    this.model = model;
    getStyleClass().add("pending");
    chips.getStyleClass().add("chips");
    chips.setId("pending-chips");
    chips.prefWrapLengthProperty().bind(widthProperty().multiply(0.6));
    HBox.setHgrow(chips, Priority.ALWAYS);
    summary.setId("pending-summary");
    summary.setMinWidth(USE_PREF_SIZE);
    summary.setTooltip(new Tooltip("Show all that follows from the pending changes"));
    summary.setOnAction(event -> unfold(!consequences.isVisible()));
    var line = new HBox(undo(), redo(), chips, summary);
    line.getStyleClass().add("pending-line");
    consequences.setFitToWidth(true);
    consequences.setPrefHeight(CONSEQUENCES_HEIGHT);
    consequences.setMinHeight(CONSEQUENCES_HEIGHT / 2);
    unfold(false);
    getChildren().addAll(consequences, line);
    model.pendingProperty().subscribe(this::show);
  }

  private Node undo() {
    return step(
        "", Feather.CORNER_UP_LEFT, "Undo", "Ctrl+Z", model.undoableProperty(), model::undo);
  }

  private Node redo() {
    return step(
        "", Feather.CORNER_UP_RIGHT, "Redo", "Ctrl+Shift+Z", model.redoableProperty(), model::redo);
  }

  private static Node step(
      String text,
      Feather icon,
      String verb,
      String key,
      ObservableValue<String> what,
      Runnable action) {
    Button button = Panes.button(text, icon, verb, action);
    button.setId(verb.toLowerCase(Locale.ROOT));
    button.getStyleClass().add("flat");
    button.setAccessibleText(verb);
    button.disableProperty().bind(what.map(String::isEmpty));
    button.getTooltip().textProperty().bind(what.map(step -> verb + " " + step + " (" + key + ")"));
    return button;
  }

  private void unfold(boolean open) {
    consequences.setVisible(open);
    consequences.setManaged(open);
  }

  private void show(@Nullable Pending pending) {
    chips.getChildren().clear();
    if (pending == null || pending.changes().isEmpty()) {
      var nothing = new Label("Nothing is pending.");
      nothing.getStyleClass().add("muted");
      chips.getChildren().add(nothing);
      summary.setVisible(false);
      unfold(false);
      return;
    }
    List<PendingChange> changes = pending.changes();
    changes.stream().limit(MOST_CHIPS).forEach(one -> chips.getChildren().add(chip(one)));
    if (changes.size() > MOST_CHIPS) {
      chips
          .getChildren()
          .add(new Label(String.format(Locale.ROOT, "and %,d more", changes.size() - MOST_CHIPS)));
    }
    summary.setVisible(true);
    summary.setText(CascadeText.summary(pending.cascade()));
    consequences.setContent(new CascadeView(pending.cascade(), model::follow));
  }

  private Node chip(PendingChange change) {
    var text = new Hyperlink(PendingViewModel.inWords(change));
    text.setOnAction(event -> model.follow(change.symbol()));
    Button back =
        Panes.button("", Feather.X, "Take this change back", () -> model.takeBack(change));
    back.getStyleClass().add("flat");
    back.setAccessibleText("Take back " + change.symbol().displayName());
    var chip = new HBox(text, back);
    chip.getStyleClass().add("chip");
    return chip;
  }
}
