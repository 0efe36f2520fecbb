package org.krunlab.host.chart;

import java.awt.geom.Ellipse2D;
import java.util.List;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.krunlab.core.report.LineChart;

/** Lines over a common axis. */
final class Lines {
  private static final double DOT = 6;
  private static final int LEAST_POINTS = 4;

  /** A part of the highest value, above it, for the names of moments. */
  private static final double HEADROOM = 0.35;

  private static final double NAME_HEIGHT = 13;

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
    mark(drawn.getXYPlot(), chart.moments());
    return drawn;
  }

  private static void mark(XYPlot plot, List<LineChart.Moment> moments) {
    for (int i = 0; i < moments.size(); i++) {
      var marker = new ValueMarker(moments.get(i).x());
      marker.setLabel(moments.get(i).name());
      marker.setLabelAnchor(RectangleAnchor.TOP_LEFT);
      marker.setLabelTextAnchor(TextAnchor.TOP_RIGHT);
      // Moments may lie close to each other: each name is a line lower than the one before.
      marker.setLabelOffset(new RectangleInsets(2 + i * NAME_HEIGHT, 3, 0, 3));
      plot.addDomainMarker(marker);
    }
    if (!moments.isEmpty()) {
      plot.getRangeAxis().setUpperMargin(HEADROOM);
    }
  }
}
