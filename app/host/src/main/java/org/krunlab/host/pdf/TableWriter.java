package org.krunlab.host.pdf;

import java.awt.Color;
import java.util.List;
import org.krunlab.core.report.Report;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;

/** Lays a table out: columns by their content, figures to the right, the header on every page. */
final class TableWriter {
  private static final float SIZE = 8.5f;
  private static final int WIDEST = 34;
  private static final Color HEAD = new Color(0xee, 0xf1, 0xf5);
  private static final Color RULE = new Color(0xd0, 0xd4, 0xda);

  private final Typeface typeface;

  TableWriter(Typeface typeface) {
    this.typeface = typeface;
  }

  PdfPTable write(Report.Table table) {
    var layout = new PdfPTable(table.columns().size());
    layout.setWidthPercentage(100);
    layout.setWidths(widths(table));
    layout.setHeaderRows(1);
    layout.setSpacingBefore(2);
    layout.setSpacingAfter(8);
    layout.setSplitLate(true);
    row(table.columns(), table.numeric(), typeface.strong(SIZE), HEAD, layout);
    for (List<String> row : table.rows()) {
      row(row, table.numeric(), typeface.text(SIZE), Color.WHITE, layout);
    }
    return layout;
  }

  private static void row(
      List<String> cells, List<Boolean> numeric, Font font, Color background, PdfPTable layout) {
    BlockWriter.colored(font, BlockWriter.INK);
    for (int i = 0; i < cells.size(); i++) {
      var cell = new PdfPCell(new Phrase(cells.get(i), font));
      cell.setHorizontalAlignment(numeric.get(i) ? PdfPCell.ALIGN_RIGHT : PdfPCell.ALIGN_LEFT);
      cell.setBackgroundColor(background);
      cell.setBorder(PdfPCell.BOTTOM);
      cell.setBorderColor(RULE);
      cell.setBorderWidth(0.5f);
      cell.setPaddingTop(3);
      cell.setPaddingBottom(4);
      cell.setPaddingLeft(4);
      cell.setPaddingRight(4);
      layout.addCell(cell);
    }
  }

  /** Shares of the page by the longest cell of each column; very long ones wrap. */
  private static float[] widths(Report.Table table) {
    float[] widths = new float[table.columns().size()];
    for (int i = 0; i < widths.length; i++) {
      int longest = table.columns().get(i).length();
      for (List<String> row : table.rows()) {
        longest = Math.max(longest, row.get(i).length());
      }
      widths[i] = Math.min(WIDEST, longest) + 3;
    }
    return widths;
  }
}
