package org.krunlab.host.chart;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.krunlab.core.report.StripChart;
import org.krunlab.core.report.StripChart.Strip;

/**
 * Every value as a dot on its variant's line, with the median's interval below it. Dots are moved
 * up and down by the order of their runs, so that equal ones can be seen beside each other.
 */
final class Strips {
  private static final double HEIGHT = 0.34;
  private static final double INTERVAL_AT = -0.28;
  private static final float DOT = 5;

  /** From so many values on dots are smaller, so that they do not grow together. */
  private static final int MANY = 100;

  private static final float SMALL_DOT = 3;

  /** A longer name would take the room of its values. */
  private static final int LONGEST_NAME = 30;

  private Strips() {}

  static JFreeChart draw(StripChart chart) {
    // Two sets, so that a variant's dots and its interval have one colour.
    var dots = new XYSeriesCollection();
    var intervals = new XYSeriesCollection();
    var names = Bars.distinct(chart.strips().stream().map(Strip::name).toList());
    for (int i = 0; i < names.size(); i++) {
      dots.addSeries(dots(names.get(i), chart.strips().get(i), i));
      intervals.addSeries(interval(names.get(i), chart.strips().get(i), i));
    }
    JFreeChart drawn =
        ChartFactory.createXYLineChart(
            null, chart.unit(), null, dots, PlotOrientation.VERTICAL, false, false, false);
    var axis = new SymbolAxis(null, names.stream().map(Strips::shortened).toArray(String[]::new));
    axis.setRange(-0.6, names.size() - 0.4);
    axis.setInverted(true);
    axis.setGridBandsVisible(false);
    drawn.getXYPlot().setRangeAxis(axis);
    ((NumberAxis) drawn.getXYPlot().getDomainAxis()).setAutoRangeIncludesZero(false);
    boolean many = chart.strips().stream().anyMatch(strip -> strip.values().size() > MANY);
    float dot = many ? SMALL_DOT : DOT;
    drawn
        .getXYPlot()
        .setRenderer(renderer(new Ellipse2D.Float(-dot / 2, -dot / 2, dot, dot), false));
    drawn.getXYPlot().setDataset(1, intervals);
    drawn.getXYPlot().setRenderer(1, renderer(new Line2D.Float(0, -DOT, 0, DOT), true));
    return drawn;
  }

  private static XYSeries dots(String name, Strip strip, int at) {
    var series = new XYSeries(name, false, true);
    int runs = strip.values().size();
    for (int run = 0; run < runs; run++) {
      double up = runs == 1 ? 0 : (double) run / (runs - 1);
      series.add(strip.values().get(run).doubleValue(), at + HEIGHT * up - HEIGHT / 3, false);
    }
    return series;
  }

  private static XYSeries interval(String name, Strip strip, int at) {
    var series = new XYSeries(name + ", median with its 95 % interval", false, true);
    series.add(strip.low(), at + INTERVAL_AT, false);
    series.add(strip.median(), at + INTERVAL_AT, false);
    series.add(strip.high(), at + INTERVAL_AT, false);
    return series;
  }

  private static XYLineAndShapeRenderer renderer(Shape shape, boolean lines) {
    var renderer = new XYLineAndShapeRenderer(lines, true);
    renderer.setDefaultShape(shape);
    renderer.setAutoPopulateSeriesShape(false);
    return renderer;
  }

  /** Names of variants differ at their ends as often as at their beginnings. */
  private static String shortened(String name) {
    int half = (LONGEST_NAME - 3) / 2;
    return name.length() <= LONGEST_NAME
        ? name
        : name.substring(0, half) + "..." + name.substring(name.length() - half);
  }
}
