package org.krunlab.desktop.widget;

import java.util.List;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.krunlab.core.report.Report.BarChart;
import org.krunlab.core.report.Report.LineChart;

/** Draws the charts of reports on the screen. */
public final class ReportCharts {
  private ReportCharts() {}

  /** Horizontal bars, stacked where there is more than one series. */
  public static JFreeChart bars(BarChart chart) {
    var data = new DefaultCategoryDataset();
    for (BarChart.Bar bar : chart.bars()) {
      for (BarChart.Segment segment : bar.segments()) {
        data.addValue(segment.value(), segment.series(), bar.name());
      }
    }
    boolean stacked = data.getRowCount() > 1;
    JFreeChart drawn =
        ChartFactory.createStackedBarChart(
            null, null, chart.unit(), data, PlotOrientation.HORIZONTAL, stacked, false, false);
    CategoryPlot plot = drawn.getCategoryPlot();
    var renderer = new StackedBarRenderer();
    renderer.setBarPainter(new StandardBarPainter());
    renderer.setShadowVisible(false);
    renderer.setMaximumBarWidth(0.22);
    if (!stacked) {
      renderer.setDefaultItemLabelGenerator(
          new StandardCategoryItemLabelGenerator("{2}", format()));
      renderer.setDefaultItemLabelsVisible(true);
      renderer.setDefaultPositiveItemLabelPosition(
          new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
    }
    plot.setRenderer(renderer);
    plot.getDomainAxis().setCategoryMargin(0.25);
    plot.getDomainAxis().setLowerMargin(0.02);
    plot.getDomainAxis().setUpperMargin(0.02);
    plot.getDomainAxis().setMaximumCategoryLabelLines(2);
    plot.getRangeAxis().setUpperMargin(stacked ? 0.05 : 0.16);
    return drawn;
  }

  /** Lines over a common axis. */
  public static JFreeChart lines(LineChart chart) {
    var data = new XYSeriesCollection();
    for (LineChart.Line line : chart.lines()) {
      var series = new XYSeries(line.name(), false, true);
      List<LineChart.Point> points = line.points();
      points.forEach(point -> series.add(point.x(), point.y(), false));
      data.addSeries(series);
    }
    JFreeChart drawn =
        ChartFactory.createXYLineChart(
            null,
            chart.xUnit(),
            chart.yUnit(),
            data,
            PlotOrientation.VERTICAL,
            chart.lines().size() > 1,
            false,
            false);
    ((NumberAxis) drawn.getXYPlot().getRangeAxis()).setAutoRangeIncludesZero(true);
    return drawn;
  }

  private static java.text.NumberFormat format() {
    var format = java.text.NumberFormat.getNumberInstance(java.util.Locale.ROOT);
    format.setMinimumFractionDigits(1);
    format.setMaximumFractionDigits(1);
    return format;
  }
}
