package org.krunlab.desktop.widget;

import java.awt.Font;
import java.util.List;
import javafx.scene.paint.Color;
import org.krunlab.host.chart.ChartStyle;

/**
 * The colours of a chart.
 *
 * @param background behind everything
 * @param text titles and values
 * @param muted axes and their labels
 * @param grid lines of the grid
 * @param series of the series in their order
 */
public record ChartPalette(
    Color background, Color text, Color muted, Color grid, List<Color> series) {
  public ChartPalette {
    series = List.copyOf(series);
  }

  /** The same for what draws charts. */
  ChartStyle style(Font font) {
    return new ChartStyle(
        awt(background),
        awt(text),
        awt(muted),
        awt(grid),
        series.stream().map(ChartPalette::awt).toList(),
        font);
  }

  private static java.awt.Color awt(Color color) {
    return new java.awt.Color(
        (float) color.getRed(),
        (float) color.getGreen(),
        (float) color.getBlue(),
        (float) color.getOpacity());
  }
}
