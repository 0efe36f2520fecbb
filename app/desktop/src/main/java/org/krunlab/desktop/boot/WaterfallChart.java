package org.krunlab.desktop.boot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.CategoryItemLabelGenerator;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jspecify.annotations.Nullable;

/** Draws spans one below the other, each where it lies in time. */
final class WaterfallChart {
  /** Room to the right of the longest bar for its label. */
  private static final double MARGIN = 1.16;

  /** Fonts are measured by AWT and drawn by JavaFX, a little wider; keeps names off the bars. */
  private static final int LABEL_GAP = 14;

  private WaterfallChart() {}

  static JFreeChart of(List<Span> spans) {
    var data = new DefaultCategoryDataset();
    List<String> names = distinctNames(spans);
    // A series without a name holds the bars where they belong and is not seen.
    for (int i = 0; i < spans.size(); i++) {
      data.addValue(spans.get(i).start(), "", names.get(i));
    }
    for (Span.Kind kind : Span.Kind.values()) {
      for (int i = 0; i < spans.size(); i++) {
        boolean its = spans.get(i).kind() == kind;
        data.addValue(its ? spans.get(i).duration() : null, kind.label(), names.get(i));
      }
    }
    JFreeChart chart =
        ChartFactory.createStackedBarChart(
            null,
            null,
            "ms since T0, host clock",
            data,
            PlotOrientation.HORIZONTAL,
            false,
            false,
            false);
    dress(chart.getCategoryPlot(), spans);
    return chart;
  }

  private static void dress(CategoryPlot plot, List<Span> spans) {
    var bars = new StackedBarRenderer();
    bars.setBarPainter(new StandardBarPainter());
    bars.setShadowVisible(false);
    bars.setMaximumBarWidth(0.12);
    bars.setDefaultItemLabelGenerator(new DurationLabel());
    bars.setDefaultItemLabelsVisible(true);
    bars.setDefaultPositiveItemLabelPosition(
        new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
    plot.setRenderer(bars);
    CategoryAxis names = plot.getDomainAxis();
    names.setLowerMargin(0.01);
    names.setUpperMargin(0.01);
    names.setCategoryMargin(0.25);
    names.setMaximumCategoryLabelWidthRatio(0.5f);
    names.setCategoryLabelPositionOffset(LABEL_GAP);
    var time = (NumberAxis) plot.getRangeAxis();
    double end = spans.stream().mapToDouble(s -> s.start() + s.duration()).max().orElse(1);
    time.setRange(0, Math.max(end * MARGIN, 1));
  }

  /** Categories must differ; a phase that comes a second time gets a number. */
  private static List<String> distinctNames(List<Span> spans) {
    var names = new ArrayList<String>();
    for (Span span : spans) {
      String name = span.name();
      for (int n = 2; names.contains(name); n++) {
        name = span.name() + " " + n;
      }
      names.add(name);
    }
    return names;
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
