package org.krunlab.host.pdf;

import java.io.ByteArrayOutputStream;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import org.krunlab.core.report.Paper;
import org.krunlab.core.report.Report;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfWriter;

/**
 * A report as a PDF: tagged, so that what it says can be read aloud in its order, with bookmarks
 * and embedded fonts. The same report gives the same bytes.
 */
public final class PdfReport {
  private static final float SIDE_MARGIN = 42;
  private static final float TOP_MARGIN = 48;
  private static final float BOTTOM_MARGIN = 54;

  private PdfReport() {}

  /** A last page of which less is used is to be avoided. */
  private static final float NEARLY_EMPTY = 0.3f;

  private static final float USUAL = 1;
  private static final float TIGHT = 0.3f;

  /** All of the file; a bit tighter where that saves a last page with little on it. */
  public static byte[] print(Report report, Paper paper) {
    Printed usual = print(report, paper, USUAL);
    if (usual.pages() > 1 && usual.lastUsed() < NEARLY_EMPTY) {
      Printed tight = print(report, paper, TIGHT);
      if (tight.pages() < usual.pages()) {
        return tight.bytes();
      }
    }
    return usual.bytes();
  }

  /**
   * A whole file.
   *
   * @param lastUsed what part of its last page is used
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Printed(byte[] bytes, int pages, float lastUsed) {}

  private static Printed print(Report report, Paper paper, float looseness) {
    int pages;
    float lastUsed;
    var bytes = new ByteArrayOutputStream();
    var typeface = new Typeface();
    try (var document =
        new Document(size(paper), SIDE_MARGIN, SIDE_MARGIN, TOP_MARGIN, BOTTOM_MARGIN)) {
      PdfWriter writer = PdfWriter.getInstance(document, bytes);
      writer.setTagged();
      writer.setTabs(PdfName.S);
      writer.setViewerPreferences(PdfWriter.DisplayDocTitle | PdfWriter.PageModeUseOutlines);
      writer.setPageEvent(new PageFooter(report.title(), typeface));
      document.setDocumentLanguage("en");
      document.addTitle(report.title());
      document.addSubject(report.question());
      document.addKeywords("Wasm, unikernel, " + report.kind().id());
      document.addCreator("Krunlab");
      document.open();
      // Opening it wrote the present moment there.
      var asOf = GregorianCalendar.from(report.asOf().atZone(ZoneOffset.UTC));
      writer.getInfo().put(PdfName.CREATIONDATE, new PdfDate(asOf));
      writer.getInfo().put(PdfName.MODDATE, new PdfDate(asOf));
      var sheet = new Sheet(document, writer, typeface, looseness);
      new ReportPages(sheet).write(report);
      pages = writer.getPageNumber();
      lastUsed = 1 - sheet.room() / sheet.pageHeight();
    }
    return new Printed(SteadyBytes.of(bytes.toByteArray()), pages, lastUsed);
  }

  private static Rectangle size(Paper paper) {
    return switch (paper) {
      case A4 -> PageSize.A4;
      case LETTER -> PageSize.LETTER;
    };
  }
}
