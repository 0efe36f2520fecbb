package org.krunlab.host.chart;

import java.awt.BasicStroke;
import java.awt.geom.Ellipse2D;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Locale;
import java.util.TimeZone;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.krunlab.core.report.TimeChart;

/** A dot for each value, a line for each stretch's median, a dashed line for each mark. */
final class Times {
  private static final float DOT = 6;
  private static final double A_MINUTE = 60_000;
  private static final float[] DASHES = {4, 3};

  /** So many marks still have room for their words. */
  private static final int WORDED = 6;

  /** Between the words of one mark and those of the next, which may be close to it. */
  private static final double WORDS_LINE = 14;

  private static final double BESIDE_MARK = 5;

  private Times() {}

  static JFreeChart draw(TimeChart chart) {
    var values = new XYSeries("run", false, true);
    chart.points().forEach(point -> values.add(millis(point.at()), point.value(), false));
    var medians = new XYSeries("median", false, true);
    for (TimeChart.Stretch stretch : chart.stretches()) {
      medians.add(millis(stretch.from()), stretch.median(), false);
      medians.add(millis(stretch.to()), stretch.median(), false);
      // No line leads from one stretch to the next.
      medians.add(millis(stretch.to()), Double.NaN, false);
    }
    var data = new XYSeriesCollection();
    data.addSeries(values);
    data.addSeries(medians);
    JFreeChart drawn = ChartFactory.createXYLineChart(null, null, chart.unit(), data);
    XYPlot plot = drawn.getXYPlot();
    plot.setDomainAxis(time(chart));
    ((NumberAxis) plot.getRangeAxis()).setAutoRangeIncludesZero(false);
    plot.setRenderer(renderer());
    mark(plot, chart);
    return drawn;
  }

  private static DateAxis time(TimeChart chart) {
    var time = new DateAxis(days(chart), TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
    if (chart.points().size() == 1) {
      double at = millis(chart.points().getFirst().at());
      time.setRange(at - A_MINUTE, at + A_MINUTE);
    }
    return time;
  }

  /** Hours alone would not tell of which day they are. */
  private static String days(TimeChart chart) {
    LocalDate first = day(chart.points().getFirst());
    LocalDate last = day(chart.points().getLast());
    return (first.equals(last) ? first.toString() : first + " to " + last) + ", UTC";
  }

  private static LocalDate day(TimeChart.Point point) {
    return point.at().atOffset(ZoneOffset.UTC).toLocalDate();
  }

  private static XYLineAndShapeRenderer renderer() {
    var renderer = new XYLineAndShapeRenderer();
    renderer.setSeriesLinesVisible(0, false);
    renderer.setSeriesShapesVisible(0, true);
    renderer.setSeriesShape(0, new Ellipse2D.Float(-DOT / 2, -DOT / 2, DOT, DOT));
    renderer.setSeriesLinesVisible(1, true);
    renderer.setSeriesShapesVisible(1, false);
    return renderer;
  }

  private static void mark(XYPlot plot, TimeChart chart) {
    var seen = new HashSet<Double>();
    for (TimeChart.Mark mark : chart.marks()) {
      double at = millis(mark.at());
      if (seen.add(at)) {
        var marker = new ValueMarker(at);
        marker.setStroke(
            new BasicStroke(1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 0, DASHES, 0));
        if (chart.marks().size() <= WORDED) {
          marker.setLabel(mark.label());
          marker.setLabelAnchor(RectangleAnchor.TOP_LEFT);
          marker.setLabelTextAnchor(TextAnchor.TOP_RIGHT);
          // The insets of a vertical marker: how far from the top, and from the line.
          marker.setLabelOffset(
              new RectangleInsets(
                  BESIDE_MARK + WORDS_LINE * (seen.size() - 1), BESIDE_MARK, 0, BESIDE_MARK));
        }
        plot.addDomainMarker(marker);
      }
    }
  }

  /** As the axis has it; exact for any date. */
  private static double millis(Instant moment) {
    return (double) moment.toEpochMilli();
  }
}
