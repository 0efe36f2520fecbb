package org.krunlab.desktop.kconfig.file;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.kconfig.edit.Merge;
import org.krunlab.desktop.widget.Question;

/** What the file asks: when someone else changed it, and when the window is to close. */
public final class FileQuestions extends VBox {
  private final ConfigFileViewModel model;
  private final Question theirs = new Question();
  private final Question closing = new Question();
  private final Map<Merge.Conflict, CheckBox> theirWay = new LinkedHashMap<>();

  /**
   * @param close closes the window for good
   */
  public FileQuestions(ConfigFileViewModel model, Runnable close) {
    this.model = model;
    theirs.setId("theirs");
    theirs.answer("merge", "Merge", () -> model.merge(taken()));
    theirs.answer("keep-mine", "Keep mine", model::keepMine);
    theirs.answer("take-theirs", "Take the file", model::takeTheirs);
    closing.setId("closing");
    closing.answer("save-and-close", "Save and close", () -> model.save(close));
    closing.answer("stay", "Stay", () -> model.closingProperty().set(false));
    closing.answer("close-unsaved", "Close without saving", close);
    var note = new Label();
    note.setId("file-note");
    note.setWrapText(true);
    note.setMinHeight(USE_PREF_SIZE);
    note.getStyleClass().addAll("muted", "log-note");
    note.textProperty().bind(model.noteProperty());
    note.visibleProperty().bind(model.noteProperty().isNotEmpty());
    note.managedProperty().bind(note.visibleProperty());
    getChildren().addAll(closing, theirs, note);
    model.theirsProperty().subscribe(this::show);
    model
        .closingProperty()
        .subscribe(
            asks -> {
              if (asks) {
                closing.ask(
                    "What was set here is not saved to " + model.fileProperty().get() + " yet.");
                closing.focusAnswers();
              } else {
                closing.withdraw();
              }
            });
  }

  private Set<Merge.Conflict> taken() {
    return theirWay.entrySet().stream()
        .filter(entry -> entry.getValue().isSelected())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private void show(@Nullable Theirs found) {
    if (found == null) {
      theirs.withdraw();
      return;
    }
    int changed = found.changed();
    int conflicts = found.merge().conflicts().size();
    theirs.details(conflicts(found.merge()));
    theirs.ask(
        model.fileProperty().get()
            + " was changed by someone else: "
            + (changed == 1 ? "1 option" : changed + " options")
            + " set otherwise"
            + (conflicts == 0
                ? ", none of which you changed. Merging keeps both."
                : ", " + conflicts + " of them set otherwise here, too."));
  }

  private Node conflicts(Merge merge) {
    theirWay.clear();
    var lines = new VBox();
    for (Merge.Conflict conflict : merge.conflicts()) {
      var box =
          new CheckBox(
              "%s: take %s from the file instead of %s as set here"
                  .formatted(
                      conflict.symbol().displayName(),
                      conflict.theirs().orElse("unset"),
                      conflict.mine().orElse("unset")));
      theirWay.put(conflict, box);
      lines.getChildren().add(box);
    }
    lines.setManaged(!theirWay.isEmpty());
    return lines;
  }
}
