package org.krunlab.desktop.capsule;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.krunlab.desktop.widget.Panes;

/** The steps of a replay, in line with the rest of the window for as long as it waits for them. */
public final class ReplayBar extends HBox {
  public ReplayBar(CapsuleViewModel model) {
    getStyleClass().addAll("banner", "question");
    var sentence = new Label("A recorded run is replayed step by step.");
    sentence.setWrapText(true);
    sentence.setMinHeight(USE_PREF_SIZE);
    sentence.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(sentence, Priority.ALWAYS);
    Button next =
        Panes.button(
            "_Next event",
            Feather.SKIP_FORWARD,
            "Show what came next in the run (Space)",
            model::step);
    next.setId("replay-next");
    Button end =
        Panes.button(
            "To the _end", Feather.FAST_FORWARD, "Show all that is left at once", model::runOn);
    end.setId("replay-end");
    getChildren().addAll(sentence, next, end);
    managedProperty().bind(model.steppingProperty());
    visibleProperty().bind(managedProperty());
    // So that Enter and Space step, wherever the replay was asked for.
    visibleProperty()
        .subscribe(
            visible -> {
              if (visible) {
                next.requestFocus();
              }
            });
  }
}
