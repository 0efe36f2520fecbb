package org.krunlab.host.chart;

import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.krunlab.core.report.LaneChart;
import org.krunlab.core.report.LaneChart.Lane;
import org.krunlab.core.report.LaneChart.Stretch;

/** Lanes one below the other, with bars where something was at work and their sum at the end. */
final class Lanes {
  private static final double HALF_HEIGHT = 0.36;

  /** A part of the axis; a shorter stretch is drawn so long, since it would not be seen. */
  private static final double LEAST = 0.002;

  /** Room to the right of the axis for sums. */
  private static final double MARGIN = 1.14;

  private static final double SUM_AT = 1.01;

  private Lanes() {}

  static JFreeChart draw(LaneChart chart) {
    var bars = new XYIntervalSeries("at work", false, true);
    var names = new SymbolAxis(null, chart.lanes().stream().map(Lane::name).toArray(String[]::new));
    names.setRange(-0.6, chart.lanes().size() - 0.4);
    names.setInverted(true);
    names.setGridBandsVisible(false);
    var time = new NumberAxis(chart.unit());
    double end = Math.max(chart.end(), Double.MIN_NORMAL);
    time.setRange(0, end * MARGIN);
    var data = new XYIntervalSeriesCollection();
    data.addSeries(bars);
    var plot = new XYPlot(data, names, time, renderer());
    plot.setOrientation(PlotOrientation.HORIZONTAL);
    plot.setRangeAxisLocation(AxisLocation.TOP_OR_LEFT);
    List<Lane> lanes = chart.lanes();
    for (int i = 0; i < lanes.size(); i++) {
      for (Stretch stretch : lanes.get(i).stretches()) {
        double from = stretch.start();
        double to = from + Math.max(stretch.duration(), end * LEAST);
        bars.add(i, i - HALF_HEIGHT, i + HALF_HEIGHT, to, from, to);
      }
      var sum =
          new XYTextAnnotation(
              String.format(Locale.ROOT, "%.2f", lanes.get(i).total()), i, end * SUM_AT);
      sum.setTextAnchor(TextAnchor.CENTER_LEFT);
      plot.addAnnotation(sum);
    }
    return new JFreeChart(null, null, plot, false);
  }

  private static XYBarRenderer renderer() {
    var renderer = new XYBarRenderer();
    renderer.setUseYInterval(true);
    renderer.setBarPainter(new StandardXYBarPainter());
    renderer.setShadowVisible(false);
    return renderer;
  }
}
