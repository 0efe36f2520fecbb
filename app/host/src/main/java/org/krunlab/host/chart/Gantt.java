package org.krunlab.host.chart;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.labels.CategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.report.GanttChart;
import org.krunlab.core.report.GanttChart.Span;

/** Spans one below the other, each where it lies in time. */
final class Gantt {
  /** Room to the right of the longest bar for its label. */
  private static final double MARGIN = 1.22;

  /** Where fonts are measured and drawn by different toolkits; keeps names off the bars. */
  private static final int LABEL_GAP = 14;

  private Gantt() {}

  static JFreeChart draw(GanttChart chart) {
    List<Span> spans = chart.spans();
    var data = new DefaultCategoryDataset();
    List<String> names = Bars.distinct(spans.stream().map(Span::name).toList());
    // A series without a name holds the bars where they belong and is not seen.
    for (int i = 0; i < names.size(); i++) {
      data.addValue(spans.get(i).start(), "", names.get(i));
    }
    var kinds = new LinkedHashSet<String>();
    spans.forEach(span -> kinds.add(span.kind()));
    for (String kind : kinds) {
      for (int i = 0; i < names.size(); i++) {
        boolean its = spans.get(i).kind().equals(kind);
        data.addValue(its ? spans.get(i).duration() : null, kind, names.get(i));
      }
    }
    JFreeChart drawn =
        ChartFactory.createStackedBarChart(
            null, null, chart.unit(), data, PlotOrientation.HORIZONTAL, false, false, false);
    dress(drawn.getCategoryPlot(), spans);
    return drawn;
  }

  private static void dress(CategoryPlot plot, List<Span> spans) {
    StackedBarRenderer bars = Bars.renderer();
    bars.setMaximumBarWidth(0.12);
    bars.setDefaultItemLabelGenerator(new DurationLabel());
    bars.setDefaultItemLabelsVisible(true);
    plot.setRenderer(bars);
    CategoryAxis names = plot.getDomainAxis();
    names.setLowerMargin(0.01);
    names.setUpperMargin(0.01);
    names.setCategoryMargin(0.25);
    names.setMaximumCategoryLabelWidthRatio(0.5f);
    names.setCategoryLabelPositionOffset(LABEL_GAP);
    double end = spans.stream().mapToDouble(s -> s.start() + s.duration()).max().orElse(1);
    plot.getRangeAxis().setRange(0, Math.max(end * MARGIN, 1));
  }

  /** The length of a bar beside it; nothing beside the unseen ones. */
  private static final class DurationLabel implements CategoryItemLabelGenerator {
    @Override
    public @Nullable String generateRowLabel(CategoryDataset dataset, int row) {
      return null;
    }

    @Override
    public @Nullable String generateColumnLabel(CategoryDataset dataset, int column) {
      return null;
    }

    @Override
    public @Nullable String generateLabel(CategoryDataset dataset, int row, int column) {
      Number value = dataset.getValue(row, column);
      return row == 0 || value == null
          ? null
          : String.format(Locale.ROOT, "%.1f", value.doubleValue());
    }
  }
}
