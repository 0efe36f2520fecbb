package org.krunlab.desktop.theme;

import java.net.URL;
import java.util.List;
import java.util.Objects;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;

/** Dresses scenes in the chosen theme and changes them all when the choice changes. */
public final class Wardrobe {
  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.SYSTEM);

  public ObjectProperty<Theme> themeProperty() {
    return theme;
  }

  /** Dresses a scene, now and on every later change. */
  public void dress(Scene scene) {
    theme.subscribe(chosen -> scene.getStylesheets().setAll(sheets(chosen)));
    Platform.getPreferences()
        .colorSchemeProperty()
        .subscribe(scheme -> scene.getStylesheets().setAll(sheets(theme.get())));
  }

  private static List<String> sheets(Theme theme) {
    String colours =
        switch (theme) {
          case SYSTEM ->
              Platform.getPreferences().getColorScheme() == ColorScheme.DARK
                  ? "dark.css"
                  : "light.css";
          case LIGHT -> "light.css";
          case DARK -> "dark.css";
          case HIGH_CONTRAST -> "high-contrast.css";
        };
    return List.of(
        sheet(colours),
        sheet("tokens.css"),
        sheet("controls.css"),
        sheet("panes.css"),
        sheet("kconfig.css"));
  }

  private static String sheet(String name) {
    URL url = Theme.class.getResource("/org/krunlab/themes/" + name);
    return Objects.requireNonNull(url, () -> "The style sheet " + name + " is missing.")
        .toExternalForm();
  }
}
