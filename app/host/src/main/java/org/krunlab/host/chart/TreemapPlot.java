package org.krunlab.host.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.Serial;
import java.util.List;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.report.TreemapChart;
import org.krunlab.core.report.TreemapChart.Group;
import org.krunlab.core.report.TreemapChart.Tile;
import org.krunlab.host.chart.Treemap.Area;

/** Areas in groups, each with its name where there is room for it. */
final class TreemapPlot extends Plot {
  @Serial private static final long serialVersionUID = 1;

  /** Of a tile, so that names on it can be read. */
  private static final int PALE = 0x40;

  private static final double KEY = 9;
  private static final double GAP = 1;
  private static final double PADDING = 4;

  private final transient TreemapChart chart;
  private transient ChartStyle style;

  TreemapPlot(TreemapChart chart, ChartStyle style) {
    this.chart = chart;
    this.style = style;
  }

  void wear(ChartStyle worn) {
    style = worn;
    fireChangeEvent();
  }

  @Override
  public String getPlotType() {
    return "Treemap";
  }

  @Override
  public LegendItemCollection getLegendItems() {
    var items = new LegendItemCollection();
    Shape key = new Rectangle2D.Double(0, 0, KEY, KEY);
    for (String kind : chart.kinds()) {
      Color colour = colour(kind);
      items.add(
          new LegendItem(kind, null, null, null, key, pale(colour), new BasicStroke(1f), colour));
    }
    return items;
  }

  @Override
  public void draw(
      Graphics2D graphics,
      Rectangle2D area,
      @Nullable Point2D anchor,
      @Nullable PlotState parent,
      @Nullable PlotRenderingInfo info) {
    graphics.setStroke(new BasicStroke(1f));
    List<Group> groups = chart.groups().stream().filter(group -> group.size() > 0).toList();
    List<Area> areas =
        Treemap.divide(
            groups.stream().map(Group::size).toList(), area.getWidth(), area.getHeight());
    for (int i = 0; i < areas.size(); i++) {
      draw(graphics, groups.get(i), areas.get(i).movedBy(area.getX(), area.getY()));
    }
  }

  private void draw(Graphics2D graphics, Group group, Area area) {
    double top = area.titleHeight(group.name());
    if (top > 0) {
      Area title = new Area(area.x(), area.y(), area.width(), top);
      write(graphics, group.name(), title, style.font().deriveFont(Font.BOLD));
    }
    List<Area> tiles =
        Treemap.divide(
            group.tiles().stream().map(Tile::size).toList(),
            area.width(),
            Math.max(1, area.height() - top));
    for (int i = 0; i < tiles.size(); i++) {
      draw(graphics, group.tiles().get(i), tiles.get(i).movedBy(area.x(), area.y() + top));
    }
  }

  private void draw(Graphics2D graphics, Tile tile, Area area) {
    Color colour = colour(tile.kind());
    var box =
        new Rectangle2D.Double(
            area.x(),
            area.y(),
            Math.max(GAP / 2, area.width() - GAP),
            Math.max(GAP / 2, area.height() - GAP));
    graphics.setPaint(pale(colour));
    graphics.fill(box);
    graphics.setPaint(colour);
    graphics.draw(box);
    if (area.hasRoomForWords()) {
      write(graphics, tile.name(), area, style.font());
    }
  }

  private void write(Graphics2D graphics, String text, Area area, Font font) {
    graphics.setFont(font);
    graphics.setPaint(style.text());
    FontMetrics metrics = graphics.getFontMetrics(font);
    graphics.drawString(
        shortened(text, metrics, area.width() - 2 * PADDING),
        (float) (area.x() + PADDING),
        (float) (area.y() + PADDING / 2 + metrics.getAscent()));
  }

  private static String shortened(String text, FontMetrics metrics, double width) {
    if (metrics.stringWidth(text) <= width) {
      return text;
    }
    int length = text.length();
    while (length > 0 && metrics.stringWidth(text.substring(0, length) + "...") > width) {
      length--;
    }
    return length == 0 ? "" : text.substring(0, length) + "...";
  }

  private Color colour(String kind) {
    return style.series(Math.max(0, chart.kinds().indexOf(kind)));
  }

  private static Color pale(Color colour) {
    return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), PALE);
  }
}
