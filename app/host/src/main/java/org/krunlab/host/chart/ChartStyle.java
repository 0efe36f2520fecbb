package org.krunlab.host.chart;

import java.awt.Color;
import java.awt.Font;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How a chart looks.
 *
 * @param background behind everything
 * @param text titles and values
 * @param muted axes and their labels
 * @param grid lines of the grid
 * @param series of the series in their order
 * @param font of all text, in its size
 */
public record ChartStyle(
    Color background, Color text, Color muted, Color grid, List<Color> series, Font font) {
  /** Told apart by people with any colour vision (Okabe and Ito), then the same, paler. */
  private static final int[] SERIES = {
    0x0072b2, 0xe69f00, 0x009e73, 0xcc79a7, 0x56b4e9, 0xd55e00, 0xb8a100, 0x6b7280,
    0x7fb8d8, 0xf2cf7f, 0x7fceb9, 0xe5bcd3, 0xaad9f4, 0xeaae7f, 0xdbd07f, 0xb5b8bf,
  };

  /** How often colours come again paler than before. */
  private static final int PALEST = 2;

  public ChartStyle {
    series = List.copyOf(series);
  }

  /** Ink on paper. */
  public static ChartStyle paper(Font font) {
    return new ChartStyle(
        Color.WHITE,
        new Color(0x1c232b),
        new Color(0x5a6370),
        new Color(0xd0d4da),
        IntStream.of(SERIES).mapToObj(Color::new).toList(),
        font);
  }

  /** Further series have the colours of the first ones again, paler each time around. */
  Color series(int index) {
    Color ink = series.get(index % series.size());
    int round = Math.min(index / series.size(), PALEST);
    return new Color(
        paler(ink.getRed(), background.getRed(), round),
        paler(ink.getGreen(), background.getGreen(), round),
        paler(ink.getBlue(), background.getBlue(), round));
  }

  private static int paler(int ink, int paper, int round) {
    return ink + (paper - ink) * round / (PALEST + 1);
  }
}
