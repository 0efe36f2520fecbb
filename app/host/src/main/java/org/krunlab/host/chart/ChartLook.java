package org.krunlab.host.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.Collection;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Marker;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.category.CategoryItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;

/** Gives a chart its colours and its font. */
public final class ChartLook {
  private static final Color NOTHING = new Color(0, 0, 0, 0);

  private ChartLook() {}

  /** Colours the chart; a series with a blank key keeps its place and is not seen. */
  public static void wear(JFreeChart chart, ChartStyle style) {
    chart.setNotify(false);
    try {
      chart.setBackgroundPaint(style.background());
      chart.setPadding(new RectangleInsets(4, 4, 4, 10));
      Plot plot = chart.getPlot();
      plot.setBackgroundPaint(style.background());
      plot.setOutlineVisible(false);
      if (plot instanceof CategoryPlot category) {
        wear(category, style);
      } else if (plot instanceof XYPlot xy) {
        wear(xy, style);
      } else if (plot instanceof TreemapPlot map) {
        map.wear(style);
      }
      LegendTitle legend = chart.getLegend();
      if (legend != null) {
        legend.setBackgroundPaint(style.background());
        legend.setItemPaint(style.muted());
        legend.setItemFont(style.font());
        legend.setFrame(BlockBorder.NONE);
      }
    } finally {
      chart.setNotify(true);
    }
  }

  private static void wear(CategoryPlot plot, ChartStyle style) {
    plot.setRangeGridlinePaint(style.grid());
    plot.setRangeGridlineStroke(new BasicStroke(1f));
    wear(plot.getDomainAxis(), style);
    wear(plot.getRangeAxis(), style);
    plot.getDomainAxis().setTickLabelPaint(style.text());
    CategoryItemRenderer renderer = plot.getRenderer();
    renderer.setDefaultItemLabelPaint(style.text());
    renderer.setDefaultItemLabelFont(style.font());
    int colour = 0;
    for (int row = 0; row < plot.getDataset().getRowCount(); row++) {
      boolean blank = plot.getDataset().getRowKey(row).toString().isBlank();
      renderer.setSeriesPaint(row, blank ? NOTHING : style.series(colour++));
    }
  }

  private static void wear(XYPlot plot, ChartStyle style) {
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(style.grid());
    plot.setRangeGridlineStroke(new BasicStroke(1f));
    wear(plot.getDomainAxis(), style);
    wear(plot.getRangeAxis(), style);
    Collection<?> markers = plot.getDomainMarkers(Layer.FOREGROUND);
    if (markers != null) {
      markers.forEach(marker -> wear((Marker) marker, style));
    }
    for (Object annotation : plot.getAnnotations()) {
      if (annotation instanceof XYTextAnnotation text) {
        text.setPaint(style.text());
        text.setFont(style.font());
      }
    }
    for (int data = 0; data < plot.getDatasetCount(); data++) {
      XYItemRenderer renderer = plot.getRenderer(data);
      for (int row = 0; row < plot.getDataset(data).getSeriesCount(); row++) {
        renderer.setSeriesPaint(row, style.series(row));
        renderer.setSeriesStroke(row, new BasicStroke(2f));
      }
    }
  }

  private static void wear(Marker marker, ChartStyle style) {
    marker.setPaint(style.muted());
    marker.setLabelPaint(style.muted());
    marker.setLabelFont(style.font());
    // Grid lines do not run through the words.
    marker.setLabelBackgroundColor(style.background());
  }

  private static void wear(Axis axis, ChartStyle style) {
    axis.setLabelPaint(style.muted());
    axis.setTickLabelPaint(style.muted());
    axis.setAxisLinePaint(style.grid());
    axis.setTickMarksVisible(false);
    axis.setLabelFont(style.font());
    axis.setTickLabelFont(style.font());
  }
}
