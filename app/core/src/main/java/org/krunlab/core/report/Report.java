package org.krunlab.core.report;

import java.util.List;

/**
 * A report: a title and blocks in reading order.
 *
 * @param title what it is about
 * @param subtitle one line below the title
 * @param blocks the content
 */
public record Report(String title, String subtitle, List<Block> blocks) {
  public Report {
    blocks = List.copyOf(blocks);
  }

  /** A part of a report. */
  public sealed interface Block {}

  /** Begins a section. */
  public record Heading(String text) implements Block {}

  /** Running text. */
  public record Paragraph(String text) implements Block {}

  /** Fixed-width lines, such as of a log. */
  public record Listing(List<String> lines) implements Block {
    public Listing {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A table; every row has as many cells as there are columns.
   *
   * @param caption what it shows
   * @param columns the header row
   * @param rows the cells as text, units included
   * @param numeric for each column whether its cells are figures and stand to the right
   */
  public record Table(
      String caption, List<String> columns, List<List<String>> rows, List<Boolean> numeric)
      implements Block {
    public Table {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
      numeric = List.copyOf(numeric);
    }
  }

  /**
   * Horizontal stacked bars: one bar for each category, one colour for each series.
   *
   * @param caption what it shows
   * @param unit of the value axis, such as {@code ms}
   * @param bars the bars, first on top
   */
  public record BarChart(String caption, String unit, List<Bar> bars) implements Block {
    public BarChart {
      bars = List.copyOf(bars);
    }

    /**
     * A bar and what it is made of.
     *
     * @param name of the category
     * @param segments stacked from the axis outwards
     */
    public record Bar(String name, List<Segment> segments) {
      public Bar {
        segments = List.copyOf(segments);
      }
    }

    /** A piece of a bar in the chart's unit. */
    public record Segment(String series, double value) {}
  }

  /**
   * Lines over a common axis.
   *
   * @param caption what it shows
   * @param xUnit of the horizontal axis
   * @param yUnit of the vertical axis
   * @param lines the series
   */
  public record LineChart(String caption, String xUnit, String yUnit, List<Line> lines)
      implements Block {
    public LineChart {
      lines = List.copyOf(lines);
    }

    /** A series of points in order of x. */
    public record Line(String name, List<Point> points) {
      public Line {
        points = List.copyOf(points);
      }
    }

    /** A point in the chart's units. */
    public record Point(double x, double y) {}
  }
}
