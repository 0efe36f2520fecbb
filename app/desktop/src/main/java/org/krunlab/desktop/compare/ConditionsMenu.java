package org.krunlab.desktop.compare;

import java.util.ArrayList;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.krunlab.desktop.widget.Panes;

/** Under which conditions boots in turns are made. */
final class ConditionsMenu extends MenuButton {
  private static final String TIP = "Under which conditions each boot is made; its run tells them";

  ConditionsMenu(BootConditions conditions) {
    super("_Conditions", new FontIcon(Feather.SLIDERS));
    setId("conditions");
    setMnemonicParsing(true);
    setMinWidth(USE_PREF_SIZE);
    Panes.tip(this, TIP);
    CheckMenuItem cold =
        item(
            "condition-cold",
            "Cold page cache: drop image, initrd and libkrun before each boot",
            conditions.coldProperty(),
            conditions.againstColdProperty());
    CheckMenuItem pinned =
        item(
            "condition-pinned",
            "Pinned: a processor each for the machine and for what reads its output",
            conditions.pinnedProperty(),
            conditions.againstPinningProperty());
    getItems().setAll(cold, pinned);
    textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> label(cold, pinned),
                cold.selectedProperty(),
                pinned.selectedProperty(),
                cold.disableProperty(),
                pinned.disableProperty()));
  }

  /** A menu's items tell nothing where the mouse rests on them, so the reason is on the item. */
  private static CheckMenuItem item(
      String id, String text, BooleanProperty chosen, ReadOnlyStringProperty against) {
    var item = new CheckMenuItem();
    item.setId(id);
    item.textProperty().bind(against.map(why -> why.isEmpty() ? text : text + " (" + why + ")"));
    item.selectedProperty().bindBidirectional(chosen);
    item.disableProperty().bind(against.isNotEmpty());
    return item;
  }

  private static String label(CheckMenuItem cold, CheckMenuItem pinned) {
    var chosen = new ArrayList<String>();
    if (cold.isSelected() && !cold.isDisable()) {
      chosen.add("cold");
    }
    if (pinned.isSelected() && !pinned.isDisable()) {
      chosen.add("pinned");
    }
    return chosen.isEmpty() ? "_Conditions" : "_Conditions: " + String.join(", ", chosen);
  }
}
