package org.krunlab.desktop.shell;

import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.krunlab.desktop.theme.Theme;
import org.krunlab.desktop.widget.Panes;

/** The line on top of the window. */
final class HeaderView extends HBox {
  HeaderView(HeaderViewModel model, Node profiles, ObjectProperty<Theme> theme) {
    getStyleClass().add("header-bar");
    var product = new Label("Krunlab");
    product.getStyleClass().add("product");
    Button build =
        Panes.button("_Build", Feather.PACKAGE, "Build the image (Ctrl+B)", model::build);
    build.setId("build");
    build.disableProperty().bind(model.canBootProperty().not());
    Button boot =
        Panes.button("Boo_t", Feather.PLAY, "Build where needed, then boot (Ctrl+R)", model::boot);
    boot.setId("boot");
    boot.getStyleClass().add("primary");
    boot.disableProperty().bind(model.canBootProperty().not());
    Button stop = Panes.button("_Stop", Feather.SQUARE, "End what is under way (Esc)", model::stop);
    stop.setId("stop");
    stop.disableProperty().bind(model.idleProperty());
    getChildren().addAll(product, profiles, Panes.filler(), build, boot, stop, Panes.filler());
    getChildren().addAll(machine(model), themes(theme));
    keepFocus(build);
    keepFocus(boot);
  }

  /**
   * Gives the keyboard's focus back to a button that lost it by being disabled, unless it was taken
   * elsewhere meanwhile than along this line, where the toolkit had put it.
   */
  private void keepFocus(Button button) {
    var lost = new AtomicBoolean();
    button
        .disabledProperty()
        .subscribe(
            disabled -> {
              if (disabled) {
                lost.set(button.isFocused());
              } else if (lost.getAndSet(false) && lookup("*:focused") != null) {
                button.requestFocus();
              }
            });
  }

  private static Node machine(HeaderViewModel model) {
    var label = new Label();
    label.setId("machine");
    label.getStyleClass().add("muted");
    label.textProperty().bind(model.machineProperty());
    var details = new Tooltip();
    details.textProperty().bind(model.machineDetailsProperty());
    label.setTooltip(details);
    return label;
  }

  private static Node themes(ObjectProperty<Theme> theme) {
    var menu = new MenuButton("", new FontIcon(Feather.SUN));
    menu.setId("theme");
    menu.setAccessibleText("Theme");
    menu.setTooltip(new Tooltip("Theme"));
    var group = new ToggleGroup();
    for (Theme choice : Theme.values()) {
      var item = new RadioMenuItem(choice.label());
      item.setToggleGroup(group);
      item.setOnAction(event -> theme.set(choice));
      theme.subscribe(chosen -> item.setSelected(chosen == choice));
      menu.getItems().add(item);
    }
    return menu;
  }
}
