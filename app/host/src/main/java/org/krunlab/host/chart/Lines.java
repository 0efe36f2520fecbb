package org.krunlab.host.chart;

import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.krunlab.core.report.LineChart;

/** Lines over a common axis. */
final class Lines {
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
    return drawn;
  }
}
