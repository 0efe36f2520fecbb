package org.krunlab.desktop.history;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.krunlab.core.experiment.history.Soundness;
import org.krunlab.desktop.widget.Panes;

/** A check of all that is kept: what was looked at, what is damaged and what to do about it. */
final class CheckView extends VBox {
  private static final double FINDINGS = 130;
  private static final double GAP = 5;

  private final CheckViewModel model;
  private final VBox findings = new VBox(GAP);

  CheckView(CheckViewModel model) {
    this.model = model;
    var heading = new Label("Damage");
    heading.getStyleClass().add("heading");
    var told = sentence("");
    told.setId("check-told");
    told.textProperty()
        .bind(
            model
                .toldProperty()
                .map(
                    text ->
                        text.isEmpty()
                            ? "Every header, stream and module is kept with a checksum; a check"
                                + " reads them all."
                            : text));
    Button check =
        Panes.button(
            "_Check all",
            Feather.SHIELD,
            "Reads everything that is kept and tells what is not as it was stored",
            model::check);
    check.setId("check-store");
    check.disableProperty().bind(model.busyProperty());
    Button mend =
        Panes.button(
            "_Mend",
            Feather.TOOL,
            "Puts what is damaged aside, untouched, and in its place what there is of it elsewhere",
            model::mend);
    mend.setId("mend-store");
    mend.disableProperty()
        .bind(
            model
                .busyProperty()
                .or(
                    Bindings.createBooleanBinding(
                        () -> !isMendable(model.foundProperty().get()), model.foundProperty())));
    var buttons = new HBox(check, mend);
    buttons.getStyleClass().add("field-line");
    var scroll = new ScrollPane(findings);
    scroll.setFitToWidth(true);
    scroll.setMinHeight(FINDINGS);
    scroll.setPrefHeight(FINDINGS);
    scroll.setId("check-findings");
    scroll.managedProperty().bind(Bindings.isNotEmpty(findings.getChildren()));
    scroll.visibleProperty().bind(scroll.managedProperty());
    getChildren().addAll(heading, told, buttons, scroll);
    model.foundProperty().subscribe(this::show);
  }

  private static boolean isMendable(@Nullable Soundness found) {
    return found != null && found.isMendable();
  }

  private void show(@Nullable Soundness found) {
    findings.getChildren().clear();
    if (found != null) {
      model.mended().forEach(line -> findings.getChildren().add(sentence(line)));
      for (Soundness.Flaw flaw : found.flaws()) {
        var damage = sentence(flaw.damage() + " " + flaw.remedy());
        damage.getStyleClass().add("caution");
        findings.getChildren().add(damage);
      }
      found.leftovers().forEach(line -> findings.getChildren().add(sentence(line)));
      found.checked().forEach(line -> findings.getChildren().add(sentence(line)));
    }
  }

  private static Label sentence(String text) {
    var sentence = new Label(text);
    sentence.setWrapText(true);
    sentence.setMinHeight(USE_PREF_SIZE);
    return sentence;
  }
}
