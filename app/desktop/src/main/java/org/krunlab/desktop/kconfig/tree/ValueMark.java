package org.krunlab.desktop.kconfig.tree;

import javafx.css.PseudoClass;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.krunlab.desktop.kconfig.tree.Look.Editor;

/**
 * What is on and what is off, by shape: a box for on and off, a box with corners cut for a module,
 * too, a circle for one of several.
 */
final class ValueMark extends StackPane {
  private static final PseudoClass ON = PseudoClass.getPseudoClass("on");
  private static final PseudoClass MODULE = PseudoClass.getPseudoClass("module");
  private static final PseudoClass TRISTATE = PseudoClass.getPseudoClass("tristate");
  private static final PseudoClass RADIO = PseudoClass.getPseudoClass("radio");
  private static final PseudoClass LOCKED = PseudoClass.getPseudoClass("locked");

  ValueMark() {
    getStyleClass().add("value-mark");
    var inside = new Region();
    inside.getStyleClass().add("inside");
    getChildren().add(inside);
  }

  void show(Look look) {
    boolean set =
        look.editor() == Editor.CHECK
            || look.editor() == Editor.TRISTATE
            || look.editor() == Editor.RADIO;
    setVisible(set);
    setManaged(set);
    pseudoClassStateChanged(ON, look.isOn());
    pseudoClassStateChanged(MODULE, look.value().equals("m"));
    pseudoClassStateChanged(TRISTATE, look.editor() == Editor.TRISTATE);
    pseudoClassStateChanged(RADIO, look.editor() == Editor.RADIO);
    pseudoClassStateChanged(LOCKED, look.locked());
  }
}
