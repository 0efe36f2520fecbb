package org.krunlab.desktop.kconfig;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.krunlab.desktop.widget.Panes;

/** The page on which the profile's configuration has the whole window. */
public final class ConfigurePage extends StackPane {
  private final ConfigureView view;

  public ConfigurePage(KconfigViewModel model) {
    Button back =
        Panes.button(
            "Back",
            Feather.ARROW_LEFT,
            "Back to the runs; what was set stays set (Esc)",
            () -> model.openProperty().set(false));
    back.setId("configure-back");
    var title = new Label("Configure");
    title.getStyleClass().add("title");
    title.setMinWidth(USE_PREF_SIZE);
    view = new ConfigureView(model.configure(), title, List.of(back), List.of());
    getChildren().add(view);
    model
        .openProperty()
        .subscribe(
            (was, is) -> {
              if (is) {
                view.focusOptions();
              }
            });
  }

  /** Puts the cursor into the search. */
  public void focusSearch() {
    view.focusSearch();
  }
}
