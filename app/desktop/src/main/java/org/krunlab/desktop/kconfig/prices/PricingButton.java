package org.krunlab.desktop.kconfig.prices;

import javafx.beans.binding.Bindings;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Offers to find out what options cost. */
public final class PricingButton extends MenuButton {
  private static final String TIP =
      "Find out what options cost: builds an image without each and boots it in turns with the"
          + " profile's own";

  public PricingButton(PricingViewModel model) {
    super("", new FontIcon(Feather.TAG));
    setId("kconfig-prices");
    getStyleClass().add("flat");
    setTooltip(new Tooltip(TIP));
    setAccessibleText(TIP);
    var one = new MenuItem();
    one.setId("price-chosen");
    one.textProperty()
        .bind(
            Bindings.when(model.symbolProperty().isEmpty())
                .then("Choose an option that is on or off to find out what it costs")
                .otherwise(Bindings.concat("Find out what ", model.symbolProperty(), " costs")));
    // Names of options have underscores of their own.
    one.setMnemonicParsing(false);
    one.disableProperty().bind(model.symbolProperty().isEmpty());
    one.setOnAction(event -> model.findChosen());
    var all = new MenuItem("Find out what each option costs that is on (a build for each)");
    all.setId("price-all");
    all.setOnAction(event -> model.findAll());
    getItems().addAll(one, all, new SeparatorMenuItem());
    var group = new ToggleGroup();
    for (int times : PricingViewModel.TIMES) {
      var item = new RadioMenuItem(times + " boots of each");
      item.setToggleGroup(group);
      item.setSelected(model.timesProperty().get() == times);
      item.setOnAction(event -> model.timesProperty().set(times));
      getItems().add(item);
    }
  }
}
