package org.krunlab.host.pdf;

import java.util.function.Consumer;
import org.openpdf.text.Chunk;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;

/**
 * The page that is being written, from top to bottom. Everything is put there by itself, since each
 * bit of content has to be told what it is: the library's own flow of text tags nothing.
 */
final class Sheet {
  private static final PdfName ARTIFACT = new PdfName("Artifact");
  private static final float LEADING = 1.35f;
  private static final Breaks BREAKS = new Breaks();

  private final Document document;
  private final PdfWriter writer;
  private final Typeface typeface;
  private final float looseness;
  private float y;

  /**
   * @param looseness how much of the usual space there is between things, up to 1
   */
  Sheet(Document document, PdfWriter writer, Typeface typeface, float looseness) {
    this.document = document;
    this.writer = writer;
    this.typeface = typeface;
    this.looseness = looseness;
    y = document.top();
  }

  Typeface typeface() {
    return typeface;
  }

  PdfWriter writer() {
    return writer;
  }

  PdfContentByte canvas() {
    return writer.getDirectContent();
  }

  float left() {
    return document.left();
  }

  float width() {
    return document.right() - document.left();
  }

  /** Where the next thing begins. */
  float y() {
    return y;
  }

  /** What is left of this page. */
  float room() {
    return y - document.bottom();
  }

  /** What a page has from top to bottom. */
  float pageHeight() {
    return document.top() - document.bottom();
  }

  boolean isAtTop() {
    return y == document.top();
  }

  void down(float by) {
    y -= by;
  }

  /** So much of what is usual between two things. */
  float gap(float usual) {
    return usual * looseness;
  }

  /** Goes to the next page where less than that is left, unless this page is empty. */
  void need(float height) {
    if (room() < height && !isAtTop()) {
      nextPage();
    }
  }

  void nextPage() {
    writer.setPageEmpty(false);
    document.newPage();
    y = document.top();
  }

  /** Content that is to be read as the given element. */
  void tagged(PdfStructureElement element, Consumer<PdfContentByte> drawing) {
    PdfContentByte canvas = canvas();
    canvas.beginMarkedContentSequence(element);
    drawing.accept(canvas);
    canvas.endMarkedContentSequence();
  }

  /** Content that tells nothing. */
  void artifact(Consumer<PdfContentByte> drawing) {
    artifact(canvas(), drawing);
  }

  static void artifact(PdfContentByte canvas, Consumer<PdfContentByte> drawing) {
    canvas.beginMarkedContentSequence(ARTIFACT);
    drawing.accept(canvas);
    canvas.endMarkedContentSequence();
  }

  /** Text over the width of the page, over as many pages as it takes. */
  void paragraph(PdfStructureElement element, String text, Font font, float indent) {
    ColumnText column = column(text, font, Element.ALIGN_LEFT);
    boolean more = true;
    while (more) {
      if (room() < leading(font)) {
        nextPage();
      }
      column.setCanvas(canvas());
      column.setSimpleColumn(left() + indent, document.bottom(), left() + width(), y);
      more = go(column, element);
      y = column.getYLine();
    }
  }

  /** Draws what fits; true where something is left. */
  boolean go(ColumnText column, PdfStructureElement element) {
    var status = new int[1];
    tagged(element, canvas -> status[0] = column.go());
    return ColumnText.hasMoreText(status[0]);
  }

  /** Text that is put somewhere later. */
  ColumnText column(String text, Font font, int alignment) {
    var column = new ColumnText(canvas());
    column.setAlignment(alignment);
    column.setLeading(leading(font));
    var chunk = new Chunk(typeface.printable(text), font);
    chunk.setSplitCharacter(BREAKS);
    column.addText(new Phrase(chunk));
    return column;
  }

  /** How high text would be in that width. */
  float height(String text, Font font, float width) {
    ColumnText column = column(text, font, Element.ALIGN_LEFT);
    column.setSimpleColumn(0, -100_000, width, 0);
    column.go(true);
    return -column.getYLine();
  }

  static float leading(Font font) {
    return font.getSize() * LEADING;
  }
}
