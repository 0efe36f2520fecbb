package org.krunlab.desktop.compare;

import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.experiment.Figure;

/** The number alone; its column tells the unit, and the definition comes where the mouse rests. */
final class FigureCell extends TableCell<Integer, Figure> {
  @Override
  protected void updateItem(@Nullable Figure figure, boolean empty) {
    super.updateItem(figure, empty);
    if (empty || figure == null) {
      setText("");
      setTooltip(null);
    } else {
      setText(figure.number());
      setTooltip(new Tooltip(figure.label() + ": " + figure.text()));
    }
  }
}
