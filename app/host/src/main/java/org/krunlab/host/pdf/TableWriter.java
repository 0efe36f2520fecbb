package org.krunlab.host.pdf;

import java.awt.Color;
import java.util.List;
import org.krunlab.core.report.Report;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;

/** Lays a table out: columns by their content, figures to the right, the header on every page. */
final class TableWriter {
  private static final float SIZE = 8.5f;
  private static final float PADDING = 4;

  /** A longer word, such as a hash, is broken. */
  private static final float WIDEST_WORD = 120;

  private static final Color HEAD = new Color(0xee, 0xf1, 0xf5);
  private static final Color RULE = new Color(0xd0, 0xd4, 0xda);

  private final Typeface typeface;

  TableWriter(Typeface typeface) {
    this.typeface = typeface;
  }

  /**
   * @param total width in points
   */
  PdfPTable write(Report.Table table, float total) {
    var layout = new PdfPTable(table.columns().size());
    layout.setWidthPercentage(100);
    layout.setWidths(widths(table, total));
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
      cell.setPaddingLeft(PADDING);
      cell.setPaddingRight(PADDING);
      layout.addCell(cell);
    }
  }

  /**
   * Each column gets what its longest word needs, and of the rest a share by how much more its
   * longest cell would take.
   */
  private float[] widths(Report.Table table, float total) {
    int columns = table.columns().size();
    float[] least = new float[columns];
    float[] wanted = new float[columns];
    for (int i = 0; i < columns; i++) {
      measure(table.columns().get(i), typeface.strong(SIZE), i, least, wanted);
      for (List<String> row : table.rows()) {
        measure(row.get(i), typeface.text(SIZE), i, least, wanted);
      }
    }
    float spare = Math.max(0, total - sum(least));
    float more = Math.max(1, sum(wanted) - sum(least));
    float[] widths = new float[columns];
    for (int i = 0; i < columns; i++) {
      widths[i] = least[i] + (wanted[i] - least[i] + 1) * spare / (more + columns);
    }
    return widths;
  }

  private static void measure(String cell, Font font, int column, float[] least, float[] wanted) {
    float padding = 2 * PADDING + 1;
    BaseFont face = font.getBaseFont();
    for (String word : cell.split(" ")) {
      float width = Math.min(WIDEST_WORD, face.getWidthPoint(word, SIZE)) + padding;
      least[column] = Math.max(least[column], width);
    }
    wanted[column] = Math.max(wanted[column], face.getWidthPoint(cell, SIZE) + padding);
  }

  private static float sum(float[] values) {
    float sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum;
  }
}
