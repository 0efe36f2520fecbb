package org.krunlab.host.pdf;

import java.util.List;
import org.krunlab.core.report.Block;
import org.krunlab.core.report.Chart;
import org.krunlab.core.report.Listing;
import org.krunlab.core.report.Points;
import org.krunlab.core.report.Prose;
import org.krunlab.core.report.Report;
import org.krunlab.core.report.Section;
import org.krunlab.core.report.Table;
import org.openpdf.text.Font;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfOutline;
import org.openpdf.text.pdf.PdfStructureElement;

/** Writes a report in reading order. */
final class ReportPages {
  private static final float SOME_LINES = 60;
  private static final float BULLET = 10;
  private static final int MOST_TOGETHER = 4;

  private final Sheet sheet;
  private final Typeface type;
  private final TableFlow tables;
  private final ChartFlow charts;
  private final PdfStructureElement root;

  ReportPages(Sheet sheet) {
    this.sheet = sheet;
    type = sheet.typeface();
    tables = new TableFlow(sheet);
    charts = new ChartFlow(sheet);
    root = new PdfStructureElement(sheet.writer().getStructureTreeRoot(), new PdfName("Document"));
  }

  void write(Report report) {
    text(root, "H1", report.title(), type.strong(18), 0);
    sheet.down(2);
    text(root, "P", report.question(), type.faint(11), 0);
    sheet.down(2);
    text(root, "P", report.dated(), type.faint(8.5f), 0);
    sheet.down(6);
    points(root, report.verdict(), type.text(10.5f));
    report.sections().forEach(this::write);
  }

  private void write(Section section) {
    var element = child(root, "Sect");
    List<Block> blocks = section.blocks();
    sheet.down(sheet.isAtTop() ? 0 : sheet.gap(12));
    sheet.need(Math.min(30 + beginning(blocks), sheet.pageHeight()));
    bookmark(section.title());
    text(element, "H2", section.title(), type.strong(12.5f), 0);
    sheet.down(3);
    blocks.forEach(block -> write(block, element));
  }

  /** What has to fit below a heading, so that it does not stand alone at the foot of a page. */
  private float beginning(List<Block> blocks) {
    if (blocks.isEmpty()) {
      return 0;
    }
    return switch (blocks.getFirst()) {
      case Prose prose ->
          sheet.height(prose.text(), type.text(9.5f), sheet.width())
              + 6
              + beginning(blocks.subList(1, blocks.size()));
      case Table table -> tables.beginning(table);
      case Chart chart -> charts.beginning(chart);
      default -> SOME_LINES;
    };
  }

  private void bookmark(String title) {
    var top = new PdfDestination(PdfDestination.XYZ, sheet.left(), sheet.y(), 0);
    new PdfOutline(sheet.canvas().getRootOutline(), top, type.printable(title));
  }

  private void write(Block block, PdfStructureElement section) {
    switch (block) {
      case Prose prose -> {
        sheet.down(2);
        together(prose.text(), type.text(9.5f), 0);
        text(section, "P", prose.text(), type.text(9.5f), 0);
        sheet.down(4);
      }
      case Points points -> points(section, points.sentences(), type.text(9.5f));
      case Listing listing -> {
        sheet.need(SOME_LINES);
        caption(section, listing.caption());
        for (String line : listing.lines()) {
          text(section, "Code", line, type.listing(8), 6);
        }
        sheet.down(8);
      }
      case Table table -> tables.write(table, section);
      case Chart chart -> charts.write(chart, section);
    }
  }

  private void points(PdfStructureElement parent, List<String> sentences, Font font) {
    if (sentences.isEmpty()) {
      return;
    }
    PdfStructureElement list = child(parent, "L");
    for (String sentence : sentences) {
      together(sentence, font, BULLET);
      PdfStructureElement item = child(list, "LI");
      float y = sheet.y() - Sheet.leading(font);
      sheet.tagged(
          child(item, "Lbl"), canvas -> type.show(canvas, "\u2022", font, sheet.left(), y));
      sheet.paragraph(child(item, "LBody"), sentence, font, BULLET);
      sheet.down(2);
    }
    sheet.down(4);
  }

  /** Some lines are not divided between two pages. */
  private void together(String text, Font font, float indent) {
    float height = sheet.height(text, font, sheet.width() - indent);
    sheet.need(Math.min(height, MOST_TOGETHER * Sheet.leading(font)));
  }

  private void caption(PdfStructureElement parent, String caption) {
    text(parent, "P", caption, type.faint(9), 0);
    sheet.down(1);
  }

  private void text(PdfStructureElement parent, String tag, String text, Font font, float indent) {
    sheet.paragraph(child(parent, tag), text, font, indent);
  }

  static PdfStructureElement child(PdfStructureElement parent, String tag) {
    return new PdfStructureElement(parent, new PdfName(tag));
  }
}
