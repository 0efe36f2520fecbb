package org.krunlab.desktop.runs;

import java.util.List;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.krunlab.core.experiment.history.Annotation;
import org.krunlab.core.experiment.history.Subject;

/** Edits the tags and the note of what is selected, beside the button that opened it. */
final class AnnotationEditor {
  private static final double WIDTH = 330;

  private final ListsViewModel model;
  private final PopOver over = new PopOver();

  AnnotationEditor(ListsViewModel model) {
    this.model = model;
    over.setArrowLocation(PopOver.ArrowLocation.BOTTOM_CENTER);
    over.setAnimated(false);
    over.setDetachable(false);
  }

  void open(Node beside) {
    List<Noted> selected = model.selected();
    if (selected.isEmpty()) {
      return;
    }
    over.setContentNode(form(selected));
    over.show(beside);
  }

  private Node form(List<Noted> selected) {
    Annotation first = selected.getFirst().annotation();
    // Of several, what all have is theirs together.
    var common = new TreeSet<>(first.tags());
    selected.forEach(entry -> common.retainAll(entry.annotation().tags()));
    boolean sameNote =
        selected.stream().allMatch(entry -> entry.annotation().note().equals(first.note()));
    var tags = new TextField(String.join(" ", common));
    tags.setId("tags");
    tags.setPromptText("such as baseline slow");
    var note = new TextArea(sameNote ? first.note() : "");
    note.setId("note");
    note.setPrefRowCount(4);
    note.setWrapText(true);
    note.setPromptText(sameNote ? "what is to be known about it" : "several notes: left alone");
    var wrong = new Label();
    wrong.getStyleClass().add("sentence-wrong");
    wrong.setWrapText(true);
    wrong.managedProperty().bind(wrong.textProperty().isNotEmpty());
    var save = new Button("_Save");
    save.setId("save-annotation");
    save.setMnemonicParsing(true);
    save.setDefaultButton(true);
    save.setOnAction(
        event ->
            model.annotate(
                selected,
                new AnnotationChange(
                    common, AnnotationChange.words(tags.getText()), sameNote, note.getText()),
                over::hide,
                wrong::setText));
    var tagsLabel = new Label("Tags, with blanks between");
    tagsLabel.setLabelFor(tags);
    var noteLabel = new Label("Note");
    noteLabel.setLabelFor(note);
    var title = new Label(title(selected));
    title.getStyleClass().add("run-title");
    var form = new VBox(title, tagsLabel, tags, noteLabel, note, wrong, new HBox(save));
    form.getStyleClass().addAll("form", "annotation-form");
    form.setPrefWidth(WIDTH);
    return form;
  }

  private static String title(List<Noted> selected) {
    Subject first = selected.getFirst().subject();
    String kind = first.kind() == Subject.Kind.RUN ? "run" : "experiment";
    return selected.size() == 1
        ? Character.toUpperCase(kind.charAt(0)) + kind.substring(1) + " " + first
        : selected.size() + " " + kind + "s together";
  }
}
