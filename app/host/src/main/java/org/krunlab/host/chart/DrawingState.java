package org.krunlab.host.chart;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What AWT wants of anything that can be drawn on, but for the drawing itself: paint, stroke, font,
 * transform and clip, and all shapes as outlines or areas. Pictures are refused: charts have none.
 */
abstract class DrawingState extends Graphics2D {
  /** Measures text; nothing is ever drawn on it. */
  private static final BufferedImage MEASURE = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB);

  private final RenderingHints hints;
  private AffineTransform transform;
  private Color color = Color.BLACK;
  private Color background = Color.WHITE;
  private Stroke stroke = new BasicStroke();
  private Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 11);
  private Composite composite = AlphaComposite.SrcOver;

  /** In the coordinates of the whole picture. */
  private @Nullable Shape clip;

  DrawingState() {
    hints = new RenderingHints(Map.of());
    transform = new AffineTransform();
  }

  DrawingState(DrawingState other) {
    hints = (RenderingHints) other.hints.clone();
    transform = new AffineTransform(other.transform);
    color = other.color;
    background = other.background;
    stroke = other.stroke;
    font = other.font;
    composite = other.composite;
    clip = other.clip;
  }

  /** Where may be drawn, in the coordinates of the whole picture; null for everywhere. */
  @Nullable Shape deviceClip() {
    return clip;
  }

  private static UnsupportedOperationException pictures() {
    return new UnsupportedOperationException("Charts are drawn without pictures");
  }

  @Override
  public boolean drawImage(Image image, AffineTransform at, @Nullable ImageObserver observer) {
    throw pictures();
  }

  @Override
  public void drawImage(BufferedImage image, BufferedImageOp op, int x, int y) {
    throw pictures();
  }

  @Override
  public void drawRenderedImage(RenderedImage image, AffineTransform at) {
    throw pictures();
  }

  @Override
  public void drawRenderableImage(RenderableImage image, AffineTransform at) {
    throw pictures();
  }

  @Override
  public boolean drawImage(Image image, int x, int y, @Nullable ImageObserver observer) {
    throw pictures();
  }

  @Override
  public boolean drawImage(
      Image image, int x, int y, int width, int height, @Nullable ImageObserver observer) {
    throw pictures();
  }

  @Override
  public boolean drawImage(
      Image image, int x, int y, Color background, @Nullable ImageObserver observer) {
    throw pictures();
  }

  @Override
  public boolean drawImage(
      Image image,
      int x,
      int y,
      int width,
      int height,
      Color background,
      @Nullable ImageObserver observer) {
    throw pictures();
  }

  @Override
  public boolean drawImage(
      Image image,
      int toLeft,
      int toTop,
      int toRight,
      int toBottom,
      int left,
      int top,
      int right,
      int bottom,
      @Nullable ImageObserver observer) {
    throw pictures();
  }

  @Override
  public boolean drawImage(
      Image image,
      int toLeft,
      int toTop,
      int toRight,
      int toBottom,
      int left,
      int top,
      int right,
      int bottom,
      Color background,
      @Nullable ImageObserver observer) {
    throw pictures();
  }

  @Override
  public void drawString(String text, int x, int y) {
    drawString(text, (float) x, (float) y);
  }

  @Override
  public void drawString(AttributedCharacterIterator text, int x, int y) {
    drawString(text, (float) x, (float) y);
  }

  @Override
  public void drawString(AttributedCharacterIterator text, float x, float y) {
    var layout = new TextLayout(text, getFontRenderContext());
    fill(layout.getOutline(AffineTransform.getTranslateInstance(x, y)));
  }

  @Override
  public boolean hit(Rectangle box, Shape shape, boolean onStroke) {
    Shape tested = onStroke ? stroke.createStrokedShape(shape) : shape;
    return transform.createTransformedShape(tested).intersects(box);
  }

  @Override
  public GraphicsConfiguration getDeviceConfiguration() {
    return MEASURE.createGraphics().getDeviceConfiguration();
  }

  @Override
  public void setComposite(Composite composite) {
    this.composite = composite;
  }

  @Override
  public Composite getComposite() {
    return composite;
  }

  @Override
  public void setPaint(@Nullable Paint paint) {
    if (paint instanceof Color flat) {
      color = flat;
    }
  }

  @Override
  public Paint getPaint() {
    return color;
  }

  @Override
  public void setStroke(Stroke stroke) {
    this.stroke = stroke;
  }

  @Override
  public Stroke getStroke() {
    return stroke;
  }

  @Override
  public void setRenderingHint(RenderingHints.Key key, @Nullable Object value) {
    hints.put(key, value);
  }

  @Override
  public @Nullable Object getRenderingHint(RenderingHints.Key key) {
    return hints.get(key);
  }

  @Override
  public void setRenderingHints(Map<?, ?> values) {
    hints.clear();
    hints.putAll(values);
  }

  @Override
  public void addRenderingHints(Map<?, ?> values) {
    hints.putAll(values);
  }

  @Override
  public RenderingHints getRenderingHints() {
    return hints;
  }

  @Override
  public void translate(int x, int y) {
    transform.translate(x, y);
  }

  @Override
  public void translate(double x, double y) {
    transform.translate(x, y);
  }

  @Override
  public void rotate(double angle) {
    transform.rotate(angle);
  }

  @Override
  public void rotate(double angle, double x, double y) {
    transform.rotate(angle, x, y);
  }

  @Override
  public void scale(double x, double y) {
    transform.scale(x, y);
  }

  @Override
  public void shear(double x, double y) {
    transform.shear(x, y);
  }

  @Override
  public void transform(AffineTransform more) {
    transform.concatenate(more);
  }

  @Override
  public void setTransform(AffineTransform other) {
    transform = new AffineTransform(other);
  }

  @Override
  public AffineTransform getTransform() {
    return new AffineTransform(transform);
  }

  @Override
  public void setBackground(Color color) {
    background = color;
  }

  @Override
  public Color getBackground() {
    return background;
  }

  @Override
  public FontRenderContext getFontRenderContext() {
    return new FontRenderContext(null, true, true);
  }

  @Override
  public Color getColor() {
    return color;
  }

  @Override
  public void setColor(@Nullable Color color) {
    if (color != null) {
      this.color = color;
    }
  }

  @Override
  public void setPaintMode() {
    composite = AlphaComposite.SrcOver;
  }

  @Override
  public void setXORMode(Color other) {
    throw new UnsupportedOperationException("Charts are drawn without XOR");
  }

  @Override
  public Font getFont() {
    return font;
  }

  @Override
  public void setFont(@Nullable Font font) {
    if (font != null) {
      this.font = font;
    }
  }

  @Override
  public FontMetrics getFontMetrics(Font of) {
    Graphics measure = MEASURE.createGraphics();
    try {
      return measure.getFontMetrics(of);
    } finally {
      measure.dispose();
    }
  }

  @Override
  public void clip(@Nullable Shape area) {
    if (area == null) {
      return;
    }
    Shape here = transform.createTransformedShape(area);
    Shape before = clip;
    if (before == null) {
      clip = here;
    } else {
      var both = new Area(before);
      both.intersect(new Area(here));
      clip = both;
    }
  }

  @Override
  public void setClip(@Nullable Shape area) {
    clip = area == null ? null : transform.createTransformedShape(area);
  }

  @Override
  public @Nullable Shape getClip() {
    Shape whole = clip;
    if (whole == null) {
      return null;
    }
    try {
      return transform.createInverse().createTransformedShape(whole);
    } catch (java.awt.geom.NoninvertibleTransformException e) {
      throw new IllegalStateException("Something is drawn on no area", e);
    }
  }

  @Override
  public @Nullable Rectangle getClipBounds() {
    Shape area = getClip();
    return area == null ? null : area.getBounds();
  }

  @Override
  public void clipRect(int x, int y, int width, int height) {
    clip(new Rectangle(x, y, width, height));
  }

  @Override
  public void setClip(int x, int y, int width, int height) {
    setClip(new Rectangle(x, y, width, height));
  }

  @Override
  public void copyArea(int x, int y, int width, int height, int dx, int dy) {
    throw pictures();
  }

  @Override
  public void drawLine(int x1, int y1, int x2, int y2) {
    draw(new Line2D.Double(x1, y1, x2, y2));
  }

  @Override
  public void fillRect(int x, int y, int width, int height) {
    fill(new Rectangle(x, y, width, height));
  }

  @Override
  public void clearRect(int x, int y, int width, int height) {
    Color before = color;
    color = background;
    fillRect(x, y, width, height);
    color = before;
  }

  @Override
  public void drawRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
    draw(new RoundRectangle2D.Double(x, y, width, height, arcWidth, arcHeight));
  }

  @Override
  public void fillRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
    fill(new RoundRectangle2D.Double(x, y, width, height, arcWidth, arcHeight));
  }

  @Override
  public void drawOval(int x, int y, int width, int height) {
    draw(new Ellipse2D.Double(x, y, width, height));
  }

  @Override
  public void fillOval(int x, int y, int width, int height) {
    fill(new Ellipse2D.Double(x, y, width, height));
  }

  @Override
  public void drawArc(int x, int y, int width, int height, int start, int arc) {
    draw(new Arc2D.Double(x, y, width, height, start, arc, Arc2D.OPEN));
  }

  @Override
  public void fillArc(int x, int y, int width, int height, int start, int arc) {
    fill(new Arc2D.Double(x, y, width, height, start, arc, Arc2D.PIE));
  }

  @Override
  public void drawPolyline(int[] x, int[] y, int count) {
    draw(path(x, y, count, false));
  }

  @Override
  public void drawPolygon(int[] x, int[] y, int count) {
    draw(path(x, y, count, true));
  }

  @Override
  public void fillPolygon(int[] x, int[] y, int count) {
    fill(path(x, y, count, true));
  }

  private static Path2D path(int[] x, int[] y, int count, boolean closed) {
    var path = new Path2D.Double();
    for (int i = 0; i < count; i++) {
      if (i == 0) {
        path.moveTo(x[i], y[i]);
      } else {
        path.lineTo(x[i], y[i]);
      }
    }
    if (closed && count > 0) {
      path.closePath();
    }
    return path;
  }

  @Override
  public void dispose() {
    // Nothing is held that the collector does not find.
  }
}
