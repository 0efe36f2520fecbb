package org.krunlab.host.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Writes down as SVG what is drawn: outlines, areas and text, which is all that charts are made of.
 * Coordinates have two decimals and things come in the order they are drawn, so that the same chart
 * gives the same text.
 */
final class SvgGraphics extends DrawingState {
  private final Drawing drawing;

  /** What a drawing and its copies write to together. */
  private static final class Drawing {
    private final String id;
    private final Function<Color, String> colour;
    private final StringBuilder elements = new StringBuilder();
    private final Map<String, String> clips = new HashMap<>();

    Drawing(String id, Function<Color, String> colour) {
      this.id = id;
      this.colour = colour;
    }
  }

  /**
   * @param id that names of parts begin with, unlike that of any other picture of a page
   * @param colour how a colour is written
   */
  SvgGraphics(String id, Function<Color, String> colour) {
    drawing = new Drawing(id, colour);
  }

  private SvgGraphics(SvgGraphics other) {
    super(other);
    drawing = other.drawing;
  }

  @Override
  public Graphics2D create() {
    return new SvgGraphics(this);
  }

  /** Everything drawn so far. */
  String elements() {
    return drawing.elements.toString();
  }

  @Override
  public void draw(Shape shape) {
    if (!(getStroke() instanceof BasicStroke pen)) {
      fill(getStroke().createStrokedShape(shape));
      return;
    }
    String width = " stroke-width=\"" + number(pen.getLineWidth()) + "\"";
    element(
        "path",
        "d=\"" + path(shape) + "\" fill=\"none\" " + paint("stroke") + dashes(pen) + width,
        "/>");
  }

  private static String dashes(BasicStroke pen) {
    float[] dashes = pen.getDashArray();
    if (dashes == null) {
      return "";
    }
    var list = new StringBuilder();
    for (float dash : dashes) {
      list.append(list.isEmpty() ? "" : " ").append(number(dash));
    }
    return " stroke-dasharray=\"" + list + "\"";
  }

  @Override
  public void fill(Shape shape) {
    element("path", "d=\"" + path(shape) + "\" " + paint("fill"), "/>");
  }

  @Override
  public void drawString(String text, float x, float y) {
    AffineTransform at = getTransform();
    at.translate(x, y);
    boolean upright = at.getShearX() == 0 && at.getShearY() == 0;
    String place =
        upright
            ? "x=\"%s\" y=\"%s\"".formatted(number(at.getTranslateX()), number(at.getTranslateY()))
            : "transform=\"matrix(%s %s %s %s %s %s)\""
                .formatted(
                    number(at.getScaleX()),
                    number(at.getShearY()),
                    number(at.getShearX()),
                    number(at.getScaleY()),
                    number(at.getTranslateX()),
                    number(at.getTranslateY()));
    Font font = getFont();
    element(
        "text",
        place
            + " font-size=\""
            + number(font.getSize2D())
            + "\""
            + (font.isBold() ? " font-weight=\"bold\"" : "")
            + " font-family=\"Liberation Sans, Arial, Helvetica, sans-serif\" "
            + paint("fill")
            + measured(text, font),
        ">" + escaped(text) + "</text>");
  }

  /** As long as the chart was laid out for, whatever face a reader has in place of ours. */
  private String measured(String text, Font font) {
    double length = font.getStringBounds(text, getFontRenderContext()).getWidth();
    return text.length() < 2
        ? ""
        : " textLength=\"" + number(length) + "\" lengthAdjust=\"spacingAndGlyphs\"";
  }

  @Override
  public void drawGlyphVector(GlyphVector glyphs, float x, float y) {
    fill(glyphs.getOutline(x, y));
  }

  private void element(String name, String attributes, String end) {
    if (getColor().getAlpha() > 0) {
      // Before the element begins: an area used for the first time is an element of its own.
      String clip = clipped();
      drawing
          .elements
          .append('<')
          .append(name)
          .append(' ')
          .append(attributes)
          .append(clip)
          .append(end)
          .append('\n');
    }
  }

  private String paint(String what) {
    Color colour = getColor();
    String opacity =
        colour.getAlpha() == 255
            ? ""
            : " %s-opacity=\"%s\"".formatted(what, number(colour.getAlpha() / 255.0));
    return what + "=\"" + drawing.colour.apply(colour) + "\"" + opacity;
  }

  /**
   * The reference to the area that may be drawn in, which is written down when it is first used.
   */
  private String clipped() {
    Shape area = deviceClip();
    if (area == null) {
      return "";
    }
    String outline = outline(area, new AffineTransform());
    String name = drawing.clips.get(outline);
    if (name == null) {
      name = drawing.id + "-clip" + drawing.clips.size();
      drawing.clips.put(outline, name);
      drawing.elements.append(
          "<clipPath id=\"" + name + "\"><path d=\"" + outline + "\"/></clipPath>\n");
    }
    return " clip-path=\"url(#" + name + ")\"";
  }

  private String path(Shape shape) {
    return outline(shape, getTransform());
  }

  private static String outline(Shape shape, AffineTransform transform) {
    if (transform.isIdentity() && shape instanceof Rectangle2D box) {
      return "M%s %sh%sv%sh%sZ"
          .formatted(
              number(box.getX()),
              number(box.getY()),
              number(box.getWidth()),
              number(box.getHeight()),
              number(-box.getWidth()));
    }
    var path = new StringBuilder();
    double[] to = new double[6];
    for (PathIterator i = shape.getPathIterator(transform); !i.isDone(); i.next()) {
      int segment = i.currentSegment(to);
      int points = "\1\1\2\3\0".charAt(segment);
      path.append("MLQCZ".charAt(segment));
      for (int n = 0; n < 2 * points; n++) {
        path.append(n == 0 ? "" : " ").append(number(to[n]));
      }
    }
    return path.toString();
  }

  /** With two decimals at most. */
  static String number(double value) {
    String text = String.format(Locale.ROOT, "%.2f", value);
    String shorter = text.replaceAll("\\.?0+$", "");
    return shorter.equals("-0") || shorter.isEmpty() ? "0" : shorter;
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
