package org.krunlab.desktop.compare;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.List;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.krunlab.core.measure.verdict.Samples;

/**
 * Every value as a dot on its profile's line, with the median's interval below it. Dots are moved
 * up and down by the order of their runs, so that equal ones can be seen beside each other.
 */
final class ValueStrips {
  private static final double HEIGHT = 0.34;
  private static final double INTERVAL_AT = -0.28;
  private static final float DOT = 5;

  private ValueStrips() {}

  /** The values of one profile. */
  record Strip(String name, Samples samples) {}

  /**
   * @param unit of the values
   */
  static JFreeChart chart(List<Strip> strips, String unit) {
    // Two sets, so that a profile's dots and its interval have one colour.
    var dots = new XYSeriesCollection();
    var intervals = new XYSeriesCollection();
    for (int i = 0; i < strips.size(); i++) {
      dots.addSeries(dots(strips.get(i), i));
      intervals.addSeries(interval(strips.get(i), i));
    }
    JFreeChart chart =
        ChartFactory.createXYLineChart(
            null, unit, null, dots, PlotOrientation.VERTICAL, false, false, false);
    var names = strips.stream().map(Strip::name).toArray(String[]::new);
    var axis = new SymbolAxis(null, names);
    axis.setRange(-0.6, strips.size() - 0.4);
    axis.setInverted(true);
    axis.setGridBandsVisible(false);
    chart.getXYPlot().setRangeAxis(axis);
    ((NumberAxis) chart.getXYPlot().getDomainAxis()).setAutoRangeIncludesZero(false);
    chart
        .getXYPlot()
        .setRenderer(renderer(new Ellipse2D.Float(-DOT / 2, -DOT / 2, DOT, DOT), false));
    chart.getXYPlot().setDataset(1, intervals);
    chart.getXYPlot().setRenderer(1, renderer(new Line2D.Float(0, -DOT, 0, DOT), true));
    return chart;
  }

  private static XYSeries dots(Strip strip, int at) {
    var series = new XYSeries(strip.name(), false, true);
    double[] values = strip.samples().values();
    for (int run = 0; run < values.length; run++) {
      double up = values.length == 1 ? 0 : (double) run / (values.length - 1);
      series.add(values[run], at + HEIGHT * up - HEIGHT / 3, false);
    }
    return series;
  }

  private static XYSeries interval(Strip strip, int at) {
    var series = new XYSeries(strip.name() + ", median with its 95 % interval", false, true);
    series.add(strip.samples().medianRange().low(), at + INTERVAL_AT, false);
    series.add(strip.samples().median(), at + INTERVAL_AT, false);
    series.add(strip.samples().medianRange().high(), at + INTERVAL_AT, false);
    return series;
  }

  private static XYLineAndShapeRenderer renderer(Shape shape, boolean lines) {
    var renderer = new XYLineAndShapeRenderer(lines, true);
    renderer.setDefaultShape(shape);
    renderer.setAutoPopulateSeriesShape(false);
    return renderer;
  }
}
