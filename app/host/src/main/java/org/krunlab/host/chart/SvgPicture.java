package org.krunlab.host.chart;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.function.Function;
import org.krunlab.core.report.Chart;

/** A chart as SVG, with what it shows in words for those who cannot see it. */
public final class SvgPicture {
  private SvgPicture() {}

  /**
   * Part of a page, or a file of its own.
   *
   * @param style whose colours are given to {@code colour}
   * @param width in user units
   * @param id unlike that of any other picture of the same page
   * @param colour how a colour is written
   */
  public static String draw(
      Chart chart, ChartStyle style, double width, String id, Function<Color, String> colour) {
    double height = Charts.height(chart);
    var graphics = new SvgGraphics(id, colour);
    Charts.draw(chart, style).draw(graphics, new Rectangle2D.Double(0, 0, width, height));
    String size = SvgGraphics.number(width) + " " + SvgGraphics.number(height);
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 "
        + size
        + "\" width=\""
        + SvgGraphics.number(width)
        + "\" height=\""
        + SvgGraphics.number(height)
        + "\" aria-labelledby=\""
        + id
        + "-title "
        + id
        + "-desc\">\n<title id=\""
        + id
        + "-title\">"
        + SvgGraphics.escaped(chart.caption())
        + "</title>\n<desc id=\""
        + id
        + "-desc\">"
        + SvgGraphics.escaped(chart.altText())
        + "</desc>\n"
        + graphics.elements()
        + "</svg>\n";
  }

  /** Such as {@code #0072b2}. */
  public static String hex(Color colour) {
    return String.format("#%06x", colour.getRGB() & 0xffffff);
  }
}
