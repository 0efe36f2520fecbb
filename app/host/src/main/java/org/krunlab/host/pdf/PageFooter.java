package org.krunlab.host.pdf;

import java.awt.Color;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/** Writes the title and "page n of m" below every page. */
final class PageFooter extends PdfPageEventHelper {
  private static final float SIZE = 8;
  private static final float BASELINE = 30;

  private final String title;
  private final Typeface typeface;

  /** Filled in when the number of pages is known. */
  private @Nullable PdfTemplate total;

  PageFooter(String title, Typeface typeface) {
    this.title = title;
    this.typeface = typeface;
  }

  @Override
  public void onOpenDocument(PdfWriter writer, Document document) {
    total = writer.getDirectContent().createTemplate(40, 16);
  }

  @Override
  public void onEndPage(PdfWriter writer, Document document) {
    PdfContentByte canvas = writer.getDirectContent();
    canvas.saveState();
    canvas.setColorStroke(new Color(0xd0, 0xd4, 0xda));
    canvas.setLineWidth(0.5f);
    canvas.moveTo(document.left(), BASELINE + 12);
    canvas.lineTo(document.right(), BASELINE + 12);
    canvas.stroke();
    canvas.setColorFill(new Color(0x5a, 0x63, 0x70));
    text(canvas, "Krunlab - " + title, document.left(), BASELINE);
    String page = "page " + writer.getPageNumber() + " of ";
    float width = typeface.base().getWidthPoint(page, SIZE);
    float digits = typeface.base().getWidthPoint("00", SIZE);
    text(canvas, page, document.right() - width - digits, BASELINE);
    PdfTemplate template = total;
    if (template != null) {
      canvas.addTemplate(template, document.right() - digits, BASELINE);
    }
    canvas.restoreState();
  }

  @Override
  public void onCloseDocument(PdfWriter writer, Document document) {
    PdfTemplate template = total;
    if (template != null) {
      template.setColorFill(new Color(0x5a, 0x63, 0x70));
      text(template, Integer.toString(writer.getPageNumber() - 1), 0, 0);
    }
  }

  private void text(PdfContentByte canvas, String text, float x, float y) {
    canvas.beginText();
    canvas.setFontAndSize(typeface.base(), SIZE);
    canvas.setTextMatrix(x, y);
    canvas.showText(text);
    canvas.endText();
  }
}
