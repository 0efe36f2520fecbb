package org.krunlab.desktop.compiler;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.krunlab.desktop.widget.Panes;

/** The offer, in line with the rest of the window for as long as it is wanted. */
public final class CompilerView extends HBox {
  public CompilerView(CompilerViewModel model) {
    getStyleClass().addAll("banner", "question");
    var sentence = new Label();
    sentence.setId("compiler-offer");
    sentence.setWrapText(true);
    sentence.setMinHeight(USE_PREF_SIZE);
    sentence.setMaxWidth(Double.MAX_VALUE);
    sentence.textProperty().bind(model.offerProperty());
    HBox.setHgrow(sentence, Priority.ALWAYS);
    Button build =
        Panes.button(
            "Build _wamrc, then boot",
            Feather.TOOL,
            "Fetch WAMR's sources where needed, build wamrc and keep it, then boot",
            model::build);
    build.setId("compiler-build");
    build.disableProperty().bind(Bindings.not(model.idleProperty()));
    getChildren().addAll(sentence, build);
    managedProperty().bind(model.offerProperty().isNotEmpty());
    visibleProperty().bind(managedProperty());
  }
}
