package org.krunlab.desktop.widget;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A question in line with the rest of the window, with its answers as buttons. */
public final class Question extends VBox {
  private final Label sentence = new Label();
  private final HBox answers = new HBox();

  public Question() {
    getStyleClass().addAll("banner", "question");
    sentence.setWrapText(true);
    sentence.setMinHeight(USE_PREF_SIZE);
    sentence.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(sentence, Priority.ALWAYS);
    answers.getStyleClass().add("answers");
    answers.setMinWidth(USE_PREF_SIZE);
    var line = new HBox(sentence, answers);
    line.getStyleClass().add("question-line");
    getChildren().add(line);
    setVisible(false);
    setManaged(false);
  }

  /** What is asked. */
  public void ask(String text) {
    sentence.setText(text);
    setVisible(true);
    setManaged(true);
  }

  /** No question any more. */
  public void withdraw() {
    setVisible(false);
    setManaged(false);
  }

  /** One more answer, the safest first. */
  public void answer(String id, String text, Runnable action) {
    var button = new Button(text);
    button.setId(id);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    answers.getChildren().add(button);
  }

  /** More to decide, below the sentence; replaces what was there. */
  public void details(Node node) {
    if (getChildren().size() > 1) {
      getChildren().remove(1);
    }
    getChildren().add(node);
  }

  /** Puts the keyboard's focus on the first answer. */
  public void focusAnswers() {
    answers.getChildren().getFirst().requestFocus();
  }
}
