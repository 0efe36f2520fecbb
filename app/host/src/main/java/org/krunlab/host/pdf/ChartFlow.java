package org.krunlab.host.pdf;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.krunlab.core.report.Chart;
import org.krunlab.host.chart.ChartParts;
import org.krunlab.host.chart.ChartStyle;
import org.krunlab.host.chart.Charts;
import org.openpdf.text.Font;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfTemplate;

/** Puts charts on pages as vectors, each with its words for those who cannot see it. */
final class ChartFlow {
  private static final float SIZE = 8;
  private static final float CAPTION = 18;

  /** What letters of a caption reach below their line, over which the chart would be painted. */
  private static final float DESCENDER = 3;

  private final Sheet sheet;

  ChartFlow(Sheet sheet) {
    this.sheet = sheet;
  }

  /** Writes it; nothing where there is nothing to draw. */
  void write(Chart chart, PdfStructureElement section) {
    if (!chart.isEmpty()) {
      ChartParts.of(chart, sheet.pageHeight() - 3 * CAPTION).forEach(part -> draw(part, section));
    }
  }

  /** What it takes below a heading; nothing where there is nothing to draw. */
  float beginning(Chart chart) {
    double height = Math.min(Charts.height(chart), sheet.pageHeight() - 3 * CAPTION);
    return chart.isEmpty() ? 0 : (float) height + CAPTION + 8;
  }

  private void draw(Chart chart, PdfStructureElement section) {
    Typeface type = sheet.typeface();
    Font font = type.faint(9);
    float height = (float) Charts.height(chart);
    sheet.down(4);
    sheet.need(height + sheet.height(chart.caption(), font, sheet.width()) + 6 + DESCENDER);
    PdfStructureElement figure = ReportPages.child(section, "Figure");
    sheet.paragraph(
        ReportPages.child(figure, "Caption"), chart.caption() + ", " + chart.unit(), font, 0);
    sheet.down(DESCENDER);
    PdfStructureElement picture = ReportPages.child(figure, "Figure");
    picture.put(PdfName.ALT, new PdfString(chart.altText(), PdfObject.TEXT_UNICODE));
    PdfTemplate template = sheet.canvas().createTemplate(sheet.width(), height);
    Graphics2D graphics = template.createGraphics(sheet.width(), height, type);
    Charts.draw(chart, ChartStyle.paper(type.chart(SIZE)))
        .draw(graphics, new Rectangle2D.Float(0, 0, sheet.width(), height));
    graphics.dispose();
    float bottom = sheet.y() - height;
    sheet.tagged(picture, canvas -> canvas.addTemplate(template, sheet.left(), bottom));
    sheet.down(height + sheet.gap(8));
  }
}
