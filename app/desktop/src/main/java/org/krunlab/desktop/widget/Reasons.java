package org.krunlab.desktop.widget;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** What a field is for, and why it cannot be used, told when the mouse rests on it. */
public final class Reasons {
  private static final double WIDTH = 360;

  private Reasons() {}

  /**
   * A place for the field that tells it, since what is disabled hears no mouse.
   *
   * @param purpose what the field is for
   * @param reason why it cannot be used; blank where it can
   */
  public static HBox around(Control field, String purpose, ObservableValue<String> reason) {
    var place = new HBox(field);
    var tip = new Tooltip();
    tip.setWrapText(true);
    tip.setMaxWidth(WIDTH);
    tip.textProperty().bind(reason.map(why -> why.isEmpty() ? purpose : why));
    Tooltip.install(place, tip);
    field.accessibleHelpProperty().bind(tip.textProperty());
    return place;
  }
}
