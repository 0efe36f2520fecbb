package org.krunlab.desktop.kconfig.tree;

import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Tells what the icons of the rows mean and which keys there are. */
public final class LegendButton extends MenuButton {
  private static final String[][] KEYS = {
    {"↑ ↓", "another row"},
    {"← →", "shut, open; to what it stands in"},
    {"Space, Enter", "next value; type a text; open a menu"},
    {"y  m  n", "on, module, off"},
    {"Delete", "take back what you set"},
    {"/  Ctrl+F", "search; Esc ends it where it led"},
    {"?", "to the details; Tab walks their links"},
    {"z", "show hidden options"},
    {"Alt+←  Alt+→", "back and forward along links"},
    {"Ctrl+Z  Ctrl+Y", "undo, redo"},
  };

  public LegendButton() {
    super("", new FontIcon(Feather.HELP_CIRCLE));
    setId("legend");
    setAccessibleText("What the icons mean, and keys");
    setTooltip(new Tooltip("What the icons mean, and keys"));
    var grid = new GridPane();
    grid.getStyleClass().add("legend");
    int row = 0;
    for (Standing standing : Standing.values()) {
      Feather icon = StandingIcons.of(standing);
      if (icon != null) {
        var shape = new FontIcon(icon);
        shape.getStyleClass().add(StandingIcons.styleClass(standing));
        add(grid, row++, shape, standing.label());
      }
    }
    add(grid, row++, new FontIcon(Feather.LOCK), "Cannot be changed now: hover to see why");
    for (String[] key : KEYS) {
      var name = new Label(key[0]);
      name.getStyleClass().add("key");
      add(grid, row++, name, key[1]);
    }
    var item = new CustomMenuItem(grid, false);
    item.getStyleClass().add("legend-item");
    getItems().add(item);
  }

  private static void add(GridPane grid, int row, javafx.scene.Node sign, String meaning) {
    grid.addRow(row, sign, new Label(meaning));
  }
}
