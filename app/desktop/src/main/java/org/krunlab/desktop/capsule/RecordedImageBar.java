package org.krunlab.desktop.capsule;

import javafx.scene.layout.VBox;
import org.krunlab.core.experiment.capsule.RecordedImage;
import org.krunlab.desktop.widget.Question;

/** Asks before an image is booted that was not built here, and tells what came of it. */
public final class RecordedImageBar extends VBox {
  public RecordedImageBar(CapsuleViewModel model) {
    var question = new Question();
    question.answer("do-not-boot", "Do not boot it", () -> model.answer(false));
    question.answer("boot-recorded", "Boot it in the machine", () -> model.answer(true));
    model
        .askedProperty()
        .subscribe(
            run -> {
              if (run == null) {
                question.withdraw();
              } else {
                question.ask("Run " + run + ": " + RecordedImage.CAUTION);
                question.focusAnswers();
              }
            });
    var note = new Question();
    note.answer("close-note", "Close", () -> model.noteProperty().set(""));
    model
        .noteProperty()
        .subscribe(
            sentence -> {
              if (sentence.isEmpty()) {
                note.withdraw();
              } else {
                note.ask(sentence);
              }
            });
    getChildren().addAll(question, note);
    managedProperty().bind(question.managedProperty().or(note.managedProperty()));
  }
}
