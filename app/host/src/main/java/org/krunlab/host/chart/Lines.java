package org.krunlab.host.chart;

import java.awt.geom.Ellipse2D;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.krunlab.core.report.LineChart;

/** Lines over a common axis. */
final class Lines {
  private static final double DOT = 6;
  private static final int LEAST_POINTS = 4;

  private Lines() {}

  static JFreeChart draw(LineChart chart) {
    var data = new XYSeriesCollection();
    var names = Bars.distinct(chart.lines().stream().map(LineChart.Line::name).toList());
    for (int i = 0; i < names.size(); i++) {
      var series = new XYSeries(names.get(i), false, true);
      chart.lines().get(i).points().forEach(point -> series.add(point.x(), point.y(), false));
      data.addSeries(series);
    }
    JFreeChart drawn =
        ChartFactory.createXYLineChart(
            null,
            chart.xUnit(),
            chart.unit(),
            data,
            PlotOrientation.VERTICAL,
            chart.lines().size() > 1,
            false,
            false);
    ((NumberAxis) drawn.getXYPlot().getRangeAxis()).setAutoRangeIncludesZero(true);
    var renderer = (XYLineAndShapeRenderer) drawn.getXYPlot().getRenderer();
    renderer.setDefaultShape(new Ellipse2D.Double(-DOT / 2, -DOT / 2, DOT, DOT));
    renderer.setAutoPopulateSeriesShape(false);
    for (int i = 0; i < names.size(); i++) {
      // One point makes no line, and two no course.
      renderer.setSeriesShapesVisible(i, chart.lines().get(i).points().size() < LEAST_POINTS);
    }
    return drawn;
  }
}
