package org.krunlab.desktop.widget;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import org.controlsfx.control.SegmentedButton;

/** Buttons in a row, one of which is always chosen: pressing it once more does not let it go. */
public final class Segments {
  private Segments() {}

  /**
   * @param choices from left to right, which differ
   * @param label of a choice
   * @param chosen one of the choices, which the buttons follow and set
   */
  public static <T> SegmentedButton of(
      List<T> choices, Function<T, String> label, Property<T> chosen) {
    var group = new ToggleGroup();
    var segments = new SegmentedButton();
    segments.setToggleGroup(group);
    for (T choice : choices) {
      var button = new ToggleButton(label.apply(choice));
      button.setMinWidth(ToggleButton.USE_PREF_SIZE);
      button.setToggleGroup(group);
      button.setOnAction(
          event -> {
            button.setSelected(true);
            chosen.setValue(choice);
          });
      chosen.subscribe(now -> button.setSelected(choice.equals(now)));
      segments.getButtons().add(button);
    }
    return segments;
  }
}
