package org.krunlab.host.chart;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.DefaultCategoryDataset;
import org.krunlab.core.report.BarChart;

/** Horizontal bars, stacked where there is more than one series. */
final class Bars {
  /** So few bars take more of the room each. */
  private static final int FEW = 3;

  private Bars() {}

  static JFreeChart draw(BarChart chart) {
    DefaultCategoryDataset data = data(chart);
    boolean stacked = data.getRowCount() > 1;
    JFreeChart drawn =
        ChartFactory.createStackedBarChart(
            null, null, chart.unit(), data, PlotOrientation.HORIZONTAL, stacked, false, false);
    CategoryPlot plot = drawn.getCategoryPlot();
    StackedBarRenderer renderer = renderer();
    renderer.setMaximumBarWidth(chart.bars().size() < FEW ? 0.4 : 0.22);
    if (!stacked) {
      renderer.setDefaultItemLabelGenerator(
          new StandardCategoryItemLabelGenerator("{2}", format(chart)));
      renderer.setDefaultItemLabelsVisible(true);
    }
    plot.setRenderer(renderer);
    names(plot.getDomainAxis());
    plot.getRangeAxis().setUpperMargin(stacked ? 0.05 : 0.16);
    return drawn;
  }

  /** Flat bars with what they are labelled by at their ends. */
  static StackedBarRenderer renderer() {
    var renderer = new StackedBarRenderer();
    renderer.setBarPainter(new StandardBarPainter());
    renderer.setShadowVisible(false);
    renderer.setDefaultPositiveItemLabelPosition(
        new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
    return renderer;
  }

  static void names(CategoryAxis axis) {
    axis.setCategoryMargin(0.25);
    axis.setLowerMargin(0.02);
    axis.setUpperMargin(0.02);
    axis.setMaximumCategoryLabelLines(2);
    axis.setMaximumCategoryLabelWidthRatio(0.4f);
  }

  /** Series keep the order in which bars name them, over all bars. */
  private static DefaultCategoryDataset data(BarChart chart) {
    var data = new DefaultCategoryDataset();
    var series = new LinkedHashSet<String>();
    chart.bars().forEach(bar -> bar.segments().forEach(part -> series.add(part.series())));
    List<String> names = distinct(chart.bars().stream().map(BarChart.Bar::name).toList());
    for (String name : series) {
      for (int i = 0; i < names.size(); i++) {
        double value =
            chart.bars().get(i).segments().stream()
                .filter(part -> part.series().equals(name))
                .mapToDouble(BarChart.Segment::value)
                .sum();
        data.addValue(value, name, names.get(i));
      }
    }
    return data;
  }

  /** Categories must differ; what comes a second time gets a number. */
  static List<String> distinct(List<String> given) {
    var names = new ArrayList<String>();
    for (String one : given) {
      String name = one;
      for (int n = 2; names.contains(name); n++) {
        name = one + " " + n;
      }
      names.add(name);
    }
    return names;
  }

  /** What was counted in wholes has no decimals. */
  private static NumberFormat format(BarChart chart) {
    boolean whole =
        chart.bars().stream()
            .flatMap(bar -> bar.segments().stream())
            .allMatch(part -> part.value() == Math.rint(part.value()));
    var format = NumberFormat.getNumberInstance(Locale.ROOT);
    format.setMinimumFractionDigits(whole ? 0 : 1);
    format.setMaximumFractionDigits(whole ? 0 : 1);
    return format;
  }
}
