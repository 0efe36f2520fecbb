package org.krunlab.desktop.widget;

import javafx.scene.control.IndexedCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** The text of a cell, which is said when the mouse rests on it where a narrow column cuts it. */
final class WholeText {
  private final IndexedCell<String> cell;
  private final Tooltip whole = new Tooltip();

  WholeText(IndexedCell<String> cell) {
    this.cell = cell;
  }

  /**
   * @param text null where the cell is empty
   */
  void show(@Nullable String text) {
    String shown = text == null ? "" : text;
    cell.setText(shown);
    whole.setText(shown);
    cell.setTooltip(shown.isEmpty() ? null : whole);
  }
}
