package org.krunlab.desktop.widget;

import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Combo boxes over things that have a name of their own. */
public final class Choices {
  private Choices() {}

  /** An empty box that shows each of its items by its label. */
  public static <T> ComboBox<T> of(Function<T, String> label) {
    var box = new ComboBox<T>();
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable T item) {
            return item == null ? "" : label.apply(item);
          }

          @Override
          public @Nullable T fromString(String text) {
            throw new UnsupportedOperationException("This box cannot be typed into.");
          }
        });
    return box;
  }
}
