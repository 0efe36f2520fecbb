package org.krunlab.host.pdf;

import java.awt.Color;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.Font;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/** Writes the title and "page n of m" below every page. */
final class PageFooter extends PdfPageEventHelper {
  private static final float SIZE = 8;
  private static final float BASELINE = 30;
  private static final float GAP = 24;

  private final String title;
  private final Typeface typeface;
  private final Font font;

  /** Filled in when the number of pages is known. */
  private @Nullable PdfTemplate total;

  PageFooter(String title, Typeface typeface) {
    this.title = "Krunlab - " + typeface.printable(title);
    this.typeface = typeface;
    font = typeface.faint(SIZE);
  }

  @Override
  public void onOpenDocument(PdfWriter writer, Document document) {
    total = writer.getDirectContent().createTemplate(40, 16);
  }

  @Override
  public void onEndPage(PdfWriter writer, Document document) {
    Sheet.artifact(writer.getDirectContent(), canvas -> write(canvas, writer, document));
  }

  private void write(PdfContentByte canvas, PdfWriter writer, Document document) {
    canvas.saveState();
    canvas.setColorStroke(new Color(0xd0, 0xd4, 0xda));
    canvas.setLineWidth(0.5f);
    canvas.moveTo(document.left(), BASELINE + 12);
    canvas.lineTo(document.right(), BASELINE + 12);
    canvas.stroke();
    String page = "page " + writer.getPageNumber() + " of ";
    float width = typeface.base().getWidthPoint(page, SIZE);
    float digits = typeface.base().getWidthPoint("000", SIZE);
    float right = document.right() - digits;
    String shown = fitting(right - width - GAP - document.left());
    typeface.show(canvas, shown, font, document.left(), BASELINE);
    typeface.show(canvas, page, font, right - width, BASELINE);
    PdfTemplate template = total;
    if (template != null) {
      canvas.addTemplate(template, right, BASELINE);
    }
    canvas.restoreState();
  }

  /** The title, or as much of it as there is room for. */
  private String fitting(float room) {
    String shown = title;
    while (typeface.base().getWidthPoint(shown, SIZE) > room && shown.length() > 4) {
      shown = shown.substring(0, shown.length() - 4) + "...";
    }
    return shown;
  }

  @Override
  public void onCloseDocument(PdfWriter writer, Document document) {
    PdfTemplate template = total;
    if (template != null) {
      typeface.show(template, Integer.toString(writer.getPageNumber() - 1), font, 0, 0);
    }
  }
}
