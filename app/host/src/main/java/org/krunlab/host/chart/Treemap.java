package org.krunlab.host.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Divides an area among sizes so that each piece is as near to a square as can be.
 *
 * @see <a href="https://doi.org/10.1007/978-3-7091-6783-0_4">Bruls, Huizing, van Wijk: Squarified
 *     Treemaps</a>
 */
public final class Treemap {
  private static final double READABLE_WIDTH = 46;
  private static final double READABLE_HEIGHT = 18;
  private static final double TITLE_HEIGHT = 16;

  /** Below this a title would leave too little to its group. */
  private static final double TITLED_HEIGHT = 40;

  private final List<Area> areas = new ArrayList<>();
  private final double scale;
  private Area left;

  /** A piece of the area. */
  public record Area(double x, double y, double width, double height) {
    double shortSide() {
      return Math.min(width, height);
    }

    /** Whether a name can be read in it. */
    public boolean hasRoomForWords() {
      return width >= READABLE_WIDTH && height >= READABLE_HEIGHT;
    }

    /** What a group's name takes of its top; 0 where there is no name, or no room for it. */
    public double titleHeight(String name) {
      return !name.isBlank() && height >= TITLED_HEIGHT && width >= READABLE_WIDTH
          ? TITLE_HEIGHT
          : 0;
    }

    /** The same area elsewhere. */
    public Area movedBy(double right, double down) {
      return new Area(x + right, y + down, width, height);
    }
  }

  private Treemap(Area whole, double total) {
    this.left = whole;
    this.scale = whole.width() * whole.height() / total;
  }

  /**
   * One area for each size, in order.
   *
   * @param sizes above 0, the largest first
   */
  public static List<Area> divide(List<Long> sizes, double width, double height) {
    double total = sizes.stream().mapToLong(Long::longValue).sum();
    if (total <= 0 || width <= 0 || height <= 0) {
      return List.of();
    }
    var treemap = new Treemap(new Area(0, 0, width, height), total);
    treemap.fill(sizes);
    return treemap.areas;
  }

  private void fill(List<Long> sizes) {
    int from = 0;
    while (from < sizes.size()) {
      int to = from + 1;
      while (to < sizes.size()
          && worst(sizes.subList(from, to + 1)) <= worst(sizes.subList(from, to))) {
        to++;
      }
      layOut(sizes.subList(from, to));
      from = to;
    }
  }

  /** How long and narrow the worst piece of a row would be; 1 for a square. */
  private double worst(List<Long> row) {
    double sum = scale * row.stream().mapToLong(Long::longValue).sum();
    double thickness = sum / left.shortSide();
    double worst = 1;
    for (long size : List.of(row.getFirst(), row.getLast())) {
      double length = scale * size / thickness;
      worst = Math.max(worst, Math.max(length / thickness, thickness / length));
    }
    return worst;
  }

  private void layOut(List<Long> row) {
    double sum = scale * row.stream().mapToLong(Long::longValue).sum();
    boolean column = left.width() >= left.height();
    double thickness = sum / left.shortSide();
    double along = column ? left.y() : left.x();
    for (long size : row) {
      double length = scale * size / thickness;
      areas.add(
          column
              ? new Area(left.x(), along, thickness, length)
              : new Area(along, left.y(), length, thickness));
      along += length;
    }
    left =
        column
            ? new Area(left.x() + thickness, left.y(), left.width() - thickness, left.height())
            : new Area(left.x(), left.y() + thickness, left.width(), left.height() - thickness);
  }
}
