package org.krunlab.desktop.widget;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.krunlab.core.report.Chart;
import org.krunlab.host.chart.ChartFont;
import org.krunlab.host.chart.ChartStyle;
import org.krunlab.host.chart.Charts;

/** A chart as pixels on white, dense enough for print. */
final class ChartImage {
  private static final int WIDTH = 860;
  private static final int DENSITY = 2;
  private static final float FONT = 11;

  private ChartImage() {}

  static Image of(Chart chart) {
    int height = (int) Math.ceil(Charts.height(chart));
    var pixels = new BufferedImage(WIDTH * DENSITY, height * DENSITY, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = pixels.createGraphics();
    graphics.scale(DENSITY, DENSITY);
    Charts.draw(chart, ChartStyle.paper(ChartFont.of(FONT)))
        .draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, height));
    graphics.dispose();
    var image = new WritableImage(pixels.getWidth(), pixels.getHeight());
    int[] row =
        pixels.getRGB(0, 0, pixels.getWidth(), pixels.getHeight(), null, 0, pixels.getWidth());
    image
        .getPixelWriter()
        .setPixels(
            0,
            0,
            pixels.getWidth(),
            pixels.getHeight(),
            PixelFormat.getIntArgbInstance(),
            row,
            0,
            pixels.getWidth());
    return image;
  }
}
