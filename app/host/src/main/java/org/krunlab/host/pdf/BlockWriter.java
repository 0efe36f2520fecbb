package org.krunlab.host.pdf;

import java.awt.Color;
import java.util.List;
import org.krunlab.core.report.Report;
import org.openpdf.text.Document;
import org.openpdf.text.Font;
import org.openpdf.text.Image;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.PdfWriter;

/** Writes the blocks of a report in reading order. */
final class BlockWriter {
  static final Color INK = new Color(0x1c, 0x23, 0x2b);
  static final Color FAINT = new Color(0x5a, 0x63, 0x70);

  private static final float HEADING_HEIGHT = 40;
  private static final float SOME_LINES = 60;

  private final Document document;
  private final PdfWriter writer;
  private final Typeface typeface;

  BlockWriter(Document document, PdfWriter writer, Typeface typeface) {
    this.document = document;
    this.writer = writer;
    this.typeface = typeface;
  }

  void write(Report report) {
    paragraph(report.title(), colored(typeface.strong(18), INK), 0, 2);
    paragraph(report.subtitle(), colored(typeface.text(10), FAINT), 0, 8);
    for (int i = 0; i < report.blocks().size(); i++) {
      if (report.blocks().get(i) instanceof Report.Heading heading) {
        heading(heading.text(), heightAfter(report.blocks(), i));
      } else {
        write(report.blocks().get(i));
      }
    }
  }

  /** What has to fit below a heading, so that it does not stand alone at the foot of a page. */
  private static float heightAfter(List<Report.Block> blocks, int heading) {
    Report.Block next = heading + 1 < blocks.size() ? blocks.get(heading + 1) : null;
    return switch (next) {
      case Report.BarChart chart -> ChartPicture.height(chart);
      case Report.LineChart chart -> ChartPicture.LINE_CHART_HEIGHT;
      case null, default -> SOME_LINES;
    };
  }

  private void write(Report.Block block) {
    switch (block) {
      case Report.Heading heading -> heading(heading.text(), SOME_LINES);
      case Report.Paragraph text -> paragraph(text.text(), colored(typeface.text(9.5f), INK), 2, 5);
      case Report.Listing listing -> {
        paragraph(String.join("\n", listing.lines()), colored(typeface.listing(8), INK), 2, 6);
      }
      case Report.Table table -> document.add(new TableWriter(typeface).write(table, width()));
      case Report.BarChart chart -> {
        if (chart.bars().stream().anyMatch(bar -> !bar.segments().isEmpty())) {
          picture(new ChartPicture(typeface).draw(chart, writer, width()));
        }
      }
      case Report.LineChart chart -> {
        if (chart.lines().stream().anyMatch(line -> !line.points().isEmpty())) {
          picture(new ChartPicture(typeface).draw(chart, writer, width()));
        }
      }
    }
  }

  private float width() {
    return document.right() - document.left();
  }

  private void heading(String text, float following) {
    Paragraph heading = new Paragraph(text, colored(typeface.strong(12.5f), INK));
    heading.setSpacingBefore(12);
    heading.setSpacingAfter(5);
    heading.setKeepTogether(true);
    if (writer.getVerticalPosition(false) < document.bottom() + HEADING_HEIGHT + following) {
      document.newPage();
    }
    document.add(heading);
  }

  private void paragraph(String text, Font font, float before, float after) {
    Paragraph paragraph = new Paragraph(font.getSize() * 1.35f, text, font);
    paragraph.setSpacingBefore(before);
    paragraph.setSpacingAfter(after);
    document.add(paragraph);
  }

  private void picture(Image image) {
    image.setSpacingBefore(4);
    image.setSpacingAfter(8);
    document.add(image);
  }

  static Font colored(Font font, Color color) {
    font.setColor(color);
    return font;
  }
}
