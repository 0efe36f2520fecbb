package org.krunlab.desktop.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.krunlab.core.experiment.LabException;

/** Asks for what no menu can offer, beside the menu that it belongs to. */
final class FilterForm {
  private static final double WIDTH = 320;

  private final String title;
  private final List<Field> fields;
  private final Consumer<List<String>> answered;
  private final PopOver over = new PopOver();

  /** What is typed into. */
  record Field(String id, String label, String prompt) {}

  /**
   * @param answered is given what was typed; throws a {@link LabException} with a sentence where
   *     that cannot be asked
   */
  FilterForm(String title, List<Field> fields, Consumer<List<String>> answered) {
    this.title = title;
    this.fields = fields;
    this.answered = answered;
    over.setArrowLocation(PopOver.ArrowLocation.BOTTOM_CENTER);
    over.setAnimated(false);
    over.setDetachable(false);
  }

  /**
   * @param values what stands in the fields at first
   */
  void open(Node beside, List<String> values) {
    over.setContentNode(form(values));
    over.show(beside);
  }

  private Node form(List<String> values) {
    var heading = new Label(title);
    heading.getStyleClass().add("run-title");
    var form = new VBox(heading);
    form.getStyleClass().addAll("form", "annotation-form");
    form.setPrefWidth(WIDTH);
    var typed = new ArrayList<TextField>();
    for (int i = 0; i < fields.size(); i++) {
      Field field = fields.get(i);
      var text = new TextField(values.get(i));
      text.setId(field.id());
      text.setPromptText(field.prompt());
      var label = new Label(field.label());
      label.setLabelFor(text);
      typed.add(text);
      form.getChildren().addAll(label, text);
    }
    var wrong = new Label();
    wrong.getStyleClass().add("sentence-wrong");
    wrong.setWrapText(true);
    wrong.setMinHeight(Label.USE_PREF_SIZE);
    wrong.managedProperty().bind(wrong.textProperty().isNotEmpty());
    var show = new Button("_Show these");
    show.setId("filter-show");
    show.setMnemonicParsing(true);
    show.setDefaultButton(true);
    show.setOnAction(event -> answer(typed.stream().map(TextField::getText).toList(), wrong));
    form.getChildren().addAll(wrong, new HBox(show));
    return form;
  }

  private void answer(List<String> typed, Label wrong) {
    try {
      answered.accept(typed);
      over.hide();
    } catch (LabException e) {
      wrong.setText(e.getMessage());
    }
  }
}
