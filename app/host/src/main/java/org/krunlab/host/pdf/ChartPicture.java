package org.krunlab.host.pdf;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.LinkedHashSet;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.krunlab.core.report.Report.BarChart;
import org.krunlab.core.report.Report.LineChart;
import org.openpdf.text.Image;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/** Draws the charts of a report as vectors. */
final class ChartPicture {
  /** Told apart by people with any colour vision (Okabe and Ito), then the same, paler. */
  private static final int[] PALETTE = {
    0x0072b2, 0xe69f00, 0x009e73, 0xcc79a7, 0x56b4e9, 0xd55e00, 0xb8a100, 0x6b7280,
    0x7fb8d8, 0xf2cf7f, 0x7fceb9, 0xe5bcd3, 0xaad9f4, 0xeaae7f, 0xdbd07f, 0xb5b8bf,
  };

  private static final float SIZE = 8;
  private static final float BAR_HEIGHT = 26;
  static final float LINE_CHART_HEIGHT = 170;
  private static final float LEGEND_COLUMNS = 4;

  private final Typeface typeface;

  ChartPicture(Typeface typeface) {
    this.typeface = typeface;
  }

  /** The height a bar chart takes, in points: its axis, its bars and its legend. */
  static float height(BarChart bars) {
    long series =
        bars.bars().stream()
            .flatMap(bar -> bar.segments().stream().map(BarChart.Segment::series))
            .distinct()
            .count();
    float legendRows = (float) Math.ceil(series / LEGEND_COLUMNS);
    return 74 + BAR_HEIGHT * bars.bars().size() + 14 * legendRows;
  }

  Image draw(BarChart bars, PdfWriter writer, float width) {
    var dataset = new DefaultCategoryDataset();
    // Series keep the order in which bars name them, over all bars.
    var series = new LinkedHashSet<String>();
    bars.bars().forEach(bar -> bar.segments().forEach(segment -> series.add(segment.series())));
    for (String name : series) {
      for (BarChart.Bar bar : bars.bars()) {
        double value =
            bar.segments().stream()
                .filter(segment -> segment.series().equals(name))
                .mapToDouble(BarChart.Segment::value)
                .sum();
        dataset.addValue(value, name, bar.name());
      }
    }
    JFreeChart chart =
        ChartFactory.createStackedBarChart(
            bars.caption(),
            null,
            bars.unit(),
            dataset,
            PlotOrientation.HORIZONTAL,
            true,
            false,
            false);
    CategoryPlot plot = chart.getCategoryPlot();
    var renderer = (BarRenderer) plot.getRenderer();
    renderer.setBarPainter(new StandardBarPainter());
    renderer.setShadowVisible(false);
    renderer.setMaximumBarWidth(0.35);
    for (int i = 0; i < series.size(); i++) {
      renderer.setSeriesPaint(i, color(i));
    }
    plot.getDomainAxis().setTickLabelFont(typeface.chart(SIZE));
    plot.getDomainAxis().setMaximumCategoryLabelWidthRatio(0.35f);
    plot.getDomainAxis().setMaximumCategoryLabelLines(2);
    style((NumberAxis) plot.getRangeAxis());
    plot.setRangeGridlinePaint(new Color(0xd0, 0xd4, 0xda));
    style(chart, plot);
    return vectors(chart, writer, width, height(bars));
  }

  Image draw(LineChart lines, PdfWriter writer, float width) {
    var dataset = new XYSeriesCollection();
    for (LineChart.Line line : lines.lines()) {
      var series = new XYSeries(line.name(), false, true);
      line.points().forEach(point -> series.add(point.x(), point.y()));
      dataset.addSeries(series);
    }
    JFreeChart chart =
        ChartFactory.createXYLineChart(
            lines.caption(),
            lines.xUnit(),
            lines.yUnit(),
            dataset,
            PlotOrientation.VERTICAL,
            true,
            false,
            false);
    XYPlot plot = chart.getXYPlot();
    var renderer = (XYLineAndShapeRenderer) plot.getRenderer();
    for (int i = 0; i < lines.lines().size(); i++) {
      renderer.setSeriesPaint(i, color(i));
      renderer.setSeriesStroke(i, new BasicStroke(1.4f));
    }
    style((NumberAxis) plot.getDomainAxis());
    style((NumberAxis) plot.getRangeAxis());
    ((NumberAxis) plot.getRangeAxis()).setAutoRangeIncludesZero(true);
    plot.setDomainGridlinePaint(new Color(0xd0, 0xd4, 0xda));
    plot.setRangeGridlinePaint(new Color(0xd0, 0xd4, 0xda));
    style(chart, plot);
    return vectors(chart, writer, width, LINE_CHART_HEIGHT);
  }

  private static Color color(int index) {
    return new Color(PALETTE[index % PALETTE.length]);
  }

  private void style(NumberAxis axis) {
    axis.setTickLabelFont(typeface.chart(SIZE));
    axis.setLabelFont(typeface.chart(SIZE));
  }

  private void style(JFreeChart chart, Plot plot) {
    chart.setBackgroundPaint(Color.WHITE);
    plot.setBackgroundPaint(Color.WHITE);
    plot.setOutlineVisible(false);
    TextTitle title = chart.getTitle();
    title.setFont(typeface.chart(SIZE + 1));
    title.setHorizontalAlignment(HorizontalAlignment.LEFT);
    LegendTitle legend = chart.getLegend();
    legend.setItemFont(typeface.chart(SIZE));
    legend.setFrame(BlockBorder.NONE);
    legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
  }

  private Image vectors(JFreeChart chart, PdfWriter writer, float width, float height) {
    PdfTemplate template = writer.getDirectContent().createTemplate(width, height);
    Graphics2D graphics = template.createGraphics(width, height, typeface);
    chart.draw(graphics, new Rectangle2D.Float(0, 0, width, height));
    graphics.dispose();
    return Image.getInstance(template);
  }
}
