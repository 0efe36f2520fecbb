package org.krunlab.desktop.widget;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** Why something cannot be used, told when the mouse rests on it. */
public final class Reasons {
  private static final double WIDTH = 360;

  private Reasons() {}

  /**
   * A place for the field that tells the reason, since what is disabled hears no mouse.
   *
   * @param reason blank where there is none
   */
  public static HBox around(Control field, ObservableValue<String> reason) {
    var place = new HBox(field);
    var tip = new Tooltip();
    tip.setWrapText(true);
    tip.setMaxWidth(WIDTH);
    tip.textProperty().bind(reason);
    reason.subscribe(
        why -> {
          if (why.isEmpty()) {
            Tooltip.uninstall(place, tip);
          } else {
            Tooltip.install(place, tip);
          }
        });
    return place;
  }
}
