package org.krunlab.desktop.widget;

import static org.krunlab.desktop.widget.ChartPalette.awt;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.category.CategoryItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.RectangleInsets;

/** Makes a chart look like the rest of the window. */
final class ChartLook {
  private static final Color NOTHING = new Color(0, 0, 0, 0);
  private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 11);

  /**
   * Drawn first and unlike {@link #FONT}: the canvas forgets its font between two drawings, and the
   * graphics behind it sets one only where it differs from the last.
   */
  private static final Font WAKE_UP = new Font(Font.SANS_SERIF, Font.PLAIN, 1);

  private ChartLook() {}

  /** Colours the chart; a series with a blank key keeps its place and is not seen. */
  static void wear(JFreeChart chart, ChartPalette palette) {
    chart.setNotify(false);
    try {
      chart.setBackgroundPaint(awt(palette.background()));
      chart.setPadding(new RectangleInsets(4, 4, 4, 10));
      chart.setTitle(new TextTitle(" ", WAKE_UP));
      Plot plot = chart.getPlot();
      plot.setBackgroundPaint(awt(palette.background()));
      plot.setOutlineVisible(false);
      if (plot instanceof CategoryPlot category) {
        wear(category, palette);
      } else if (plot instanceof XYPlot xy) {
        wear(xy, palette);
      }
      LegendTitle legend = chart.getLegend();
      if (legend != null) {
        legend.setBackgroundPaint(awt(palette.background()));
        legend.setItemPaint(awt(palette.muted()));
        legend.setItemFont(FONT);
        legend.setFrame(org.jfree.chart.block.BlockBorder.NONE);
      }
    } finally {
      chart.setNotify(true);
    }
  }

  private static void wear(CategoryPlot plot, ChartPalette palette) {
    plot.setRangeGridlinePaint(awt(palette.grid()));
    plot.setRangeGridlineStroke(new BasicStroke(1f));
    wear(plot.getDomainAxis(), palette);
    wear(plot.getRangeAxis(), palette);
    plot.getDomainAxis().setTickLabelPaint(awt(palette.text()));
    CategoryItemRenderer renderer = plot.getRenderer();
    renderer.setDefaultItemLabelPaint(awt(palette.text()));
    renderer.setDefaultItemLabelFont(FONT);
    int colour = 0;
    for (int row = 0; row < plot.getDataset().getRowCount(); row++) {
      boolean blank = plot.getDataset().getRowKey(row).toString().isBlank();
      renderer.setSeriesPaint(row, blank ? NOTHING : series(palette, colour++));
    }
  }

  private static void wear(XYPlot plot, ChartPalette palette) {
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(awt(palette.grid()));
    plot.setRangeGridlineStroke(new BasicStroke(1f));
    wear(plot.getDomainAxis(), palette);
    wear(plot.getRangeAxis(), palette);
    for (int data = 0; data < plot.getDatasetCount(); data++) {
      XYItemRenderer renderer = plot.getRenderer(data);
      for (int row = 0; row < plot.getDataset(data).getSeriesCount(); row++) {
        renderer.setSeriesPaint(row, series(palette, row));
        renderer.setSeriesStroke(row, new BasicStroke(2f));
      }
    }
  }

  private static void wear(Axis axis, ChartPalette palette) {
    axis.setLabelPaint(awt(palette.muted()));
    axis.setTickLabelPaint(awt(palette.muted()));
    axis.setAxisLinePaint(awt(palette.grid()));
    axis.setTickMarksVisible(false);
    axis.setLabelFont(FONT);
    axis.setTickLabelFont(FONT);
  }

  private static Color series(ChartPalette palette, int index) {
    return awt(palette.series().get(index % palette.series().size()));
  }
}
