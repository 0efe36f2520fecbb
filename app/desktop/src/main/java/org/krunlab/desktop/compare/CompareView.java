package org.krunlab.desktop.compare;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.krunlab.core.experiment.Comparison;
import org.krunlab.core.experiment.record.Findings;
import org.krunlab.desktop.session.ReadySoFar;
import org.krunlab.desktop.widget.Choices;
import org.krunlab.desktop.widget.ExportMenu;
import org.krunlab.desktop.widget.Panes;
import org.krunlab.desktop.widget.Question;
import org.krunlab.desktop.widget.Reasons;

/** The page that puts runs side by side: figures, boot, image, memory, configuration. */
public final class CompareView extends BorderPane {
  private static final String TURNS =
      "Boot each profile so often, in turns of random order, and tell what that shows";
  private static final List<Integer> TIMES = List.of(5, 10, 20, 30, 50);

  private final CompareViewModel model;

  public CompareView(CompareViewModel model) {
    this.model = model;
    getStyleClass().add("pane");
    setTop(bar());
    model.comparisonProperty().subscribe(this::show);
    model.repeatedProperty().subscribe(now -> show(model.comparisonProperty().get()));
    model.soFarProperty().subscribe(now -> show(model.comparisonProperty().get()));
    model.insistedProperty().subscribe((before, now) -> show(model.comparisonProperty().get()));
  }

  private Node bar() {
    Button back =
        Panes.button("_Back", Feather.ARROW_LEFT, "Back to the laboratory (Esc)", model::close);
    back.setId("compare-back");
    MenuButton export = new ExportMenu("The comparison", model::suggestedFileName, model::export);
    export.disableProperty().bind(model.insistedProperty().not());
    var exported = new Label();
    exported.getStyleClass().add("muted");
    exported.textProperty().bind(model.exportedProperty());
    return Panes.title("Side by side", exported, times(), export, back);
  }

  /** How often, and the button that has each profile booted so often. */
  private Node times() {
    ComboBox<Integer> times = Choices.of(count -> count + " times");
    times.setId("repeat-times");
    times.setAccessibleText("How often each profile is booted");
    times.getItems().setAll(TIMES);
    times.setValue(TIMES.get(1));
    Button boot =
        Panes.button(
            "Boot in _turns", Feather.REPEAT, TURNS, () -> model.bootInTurns(times.getValue()));
    boot.setId("boot-in-turns");
    StringBinding reason =
        Bindings.when(model.idle())
            .then(model.againstRepeatingProperty())
            .otherwise("Something else is under way.");
    boot.disableProperty().bind(reason.isNotEmpty());
    var line =
        new HBox(
            new ConditionsMenu(model.conditions()), times, Reasons.around(boot, TURNS, reason));
    line.getStyleClass().add("field-line");
    return line;
  }

  private void show(@Nullable Comparison comparison) {
    if (comparison == null) {
      setCenter(null);
      return;
    }
    if (!model.insistedProperty().get()) {
      var page = new VBox(refusal(comparison));
      page.getStyleClass().add("page");
      setCenter(page);
      return;
    }
    Findings repeated = model.repeatedProperty().get();
    ReadySoFar soFar = model.soFarProperty().get();
    setCenter(
        scrolling(
            repeated != null
                ? new RepeatedView(repeated.comparison())
                : soFar != null ? new LivePage(soFar) : new ComparisonPage(comparison)));
  }

  private static ScrollPane scrolling(Region page) {
    var scroll = new ScrollPane(page);
    scroll.setFitToWidth(true);
    return scroll;
  }

  private Node refusal(Comparison comparison) {
    var question = new Question();
    question.ask("These runs must not be compared. " + String.join(" ", comparison.refusals()));
    question.answer("compare-no", "Back", model::close);
    question.answer("compare-insist", "Show them all the same", model::insist);
    return question;
  }
}
