package org.krunlab.desktop.kconfig.slots;

import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.krunlab.core.kconfig.edit.Slots.Slot;
import org.krunlab.desktop.widget.Panes;

/** The buttons of the slots: keep in A or B, come back, compare. */
public final class SlotBar extends HBox {
  public SlotBar(SlotsViewModel model) {
    getStyleClass().add("slot-bar");
    for (Slot slot : Slot.values()) {
      Button keep =
          Panes.button(
              "Keep " + slot,
              Feather.DOWNLOAD,
              "Keep the configuration as it is now in slot " + slot,
              () -> model.keep(slot));
      keep.setId("keep-" + slot);
      Button restore =
          Panes.button(
              "",
              Feather.UPLOAD,
              "Come back to what slot " + slot + " keeps",
              () -> model.restore(slot));
      restore.setId("restore-" + slot);
      restore.setAccessibleText("Come back to slot " + slot);
      restore.disableProperty().bind(model.slotsProperty().map(slots -> slots.get(slot).isEmpty()));
      restore.getStyleClass().add("flat");
      getChildren().addAll(keep, restore);
    }
    var compare = new ToggleButton("Compare", new FontIcon(Feather.COLUMNS));
    compare.setId("compare-slots");
    compare.setMinWidth(USE_PREF_SIZE);
    compare.setTooltip(new Tooltip("Compare A with B, or the one kept with what is set now"));
    compare.selectedProperty().bindBidirectional(model.comparingProperty());
    compare
        .disableProperty()
        .bind(
            model
                .slotsProperty()
                .map(slots -> slots.get(Slot.A).isEmpty() && slots.get(Slot.B).isEmpty()));
    getChildren().add(compare);
  }
}
