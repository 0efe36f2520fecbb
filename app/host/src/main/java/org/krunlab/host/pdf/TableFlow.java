package org.krunlab.host.pdf;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.krunlab.core.report.Table;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfStructureElement;

/**
 * Puts tables on pages: the header on each, a row on one page where it fits on any, and columns
 * that do not fit beside each other in tables one below the other, each with the key columns.
 */
final class TableFlow {
  static final float SIZE = 8.5f;
  static final float PADDING = 4;

  /** Above and below a row's text, whose letters reach below their line. */
  private static final float MARGIN = 2.5f;

  private static final float DESCENDER = 3;
  private static final float CAPTION_SIZE = 9;

  /** Fewer are not left alone at the foot of a page. */
  private static final int LEAST_ROWS = 3;

  private static final Color HEAD = new Color(0xee, 0xf1, 0xf5);
  private static final Color RULE = new Color(0xd0, 0xd4, 0xda);

  private final Sheet sheet;
  private final Typeface type;

  TableFlow(Sheet sheet) {
    this.sheet = sheet;
    type = sheet.typeface();
  }

  /** Writes it; nothing where it has no rows. */
  void write(Table table, PdfStructureElement section) {
    if (table.rows().isEmpty()) {
      return;
    }
    List<TableColumns> parts = TableColumns.of(table, sheet.width(), type);
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.size() == 1 ? "" : ", part " + (i + 1) + " of " + parts.size();
      write(table, parts.get(i), table.caption() + part, section);
    }
  }

  private void write(
      Table table, TableColumns columns, String caption, PdfStructureElement section) {
    PdfStructureElement element = ReportPages.child(section, "Table");
    float head = height(titles(table), columns, table, true);
    sheet.down(2);
    sheet.need(Math.min(beginning(table, columns), sheet.pageHeight()));
    sheet.paragraph(ReportPages.child(element, "Caption"), caption, type.faint(CAPTION_SIZE), 0);
    sheet.down(DESCENDER);
    header(table, columns, ReportPages.child(element, "TR"));
    for (int i = 0; i < table.rows().size(); i++) {
      List<String> row = table.rows().get(i);
      float height = together(table, columns, i);
      if (height > sheet.room() && height <= sheet.pageHeight() - head) {
        sheet.nextPage();
        repeatHeader(table, columns);
      }
      row(table, columns, row, ReportPages.child(element, "TR"));
    }
    sheet.down(sheet.gap(10));
  }

  /** What a row takes, with the last one where that would be left alone on the next page. */
  private float together(Table table, TableColumns columns, int row) {
    List<List<String>> rows = table.rows();
    float own = height(rows.get(row), columns, table, false);
    return row > 0 && row == rows.size() - 2
        ? own + height(rows.getLast(), columns, table, false)
        : own;
  }

  /** What its caption, its titles and its first rows take; nothing where it has no rows. */
  float beginning(Table table) {
    return table.rows().isEmpty()
        ? 0
        : beginning(table, TableColumns.of(table, sheet.width(), type).getFirst());
  }

  private float beginning(Table table, TableColumns columns) {
    float first = Sheet.leading(type.faint(CAPTION_SIZE)) + 2 + DESCENDER;
    first += height(titles(table), columns, table, true);
    for (List<String> row : table.rows().subList(0, Math.min(LEAST_ROWS, table.rows().size()))) {
      first += height(row, columns, table, false);
    }
    return first;
  }

  private float margin() {
    return sheet.gap(MARGIN);
  }

  private static List<String> titles(Table table) {
    return table.columns().stream().map(Table.Column::title).toList();
  }

  private float height(List<String> cells, TableColumns columns, Table table, boolean head) {
    float highest = 0;
    for (int i = 0; i < columns.places().size(); i++) {
      int place = columns.places().get(i);
      Font font = head ? type.strong(SIZE) : font(table, place);
      float width = columns.widths().get(i) - 2 * PADDING;
      highest = Math.max(highest, drop(font) + sheet.height(cells.get(place), font, width));
    }
    return highest + 2 * margin();
  }

  private Font font(Table table, int place) {
    return table.columns().get(place).kind() == Table.Kind.CODE
        ? type.listing(SIZE - 1)
        : type.text(SIZE);
  }

  private void header(Table table, TableColumns columns, PdfStructureElement row) {
    shade(columns, height(titles(table), columns, table, true));
    var cells = new ArrayList<Cell>();
    for (int i = 0; i < columns.places().size(); i++) {
      cells.add(cell(table, columns, i, titles(table), true, ReportPages.child(row, "TH")));
    }
    draw(cells, table, columns);
  }

  /** Where a table goes on, its titles are shown again, and read aloud once. */
  private void repeatHeader(Table table, TableColumns columns) {
    shade(columns, height(titles(table), columns, table, true));
    float top = sheet.y();
    float height = height(titles(table), columns, table, true);
    sheet.artifact(
        canvas -> {
          for (int i = 0; i < columns.places().size(); i++) {
            int place = columns.places().get(i);
            ColumnText text =
                sheet.column(titles(table).get(place), type.strong(SIZE), alignment(table, place));
            float x = sheet.left() + columns.offset(i);
            text.setSimpleColumn(
                x + PADDING,
                top - height,
                x + columns.widths().get(i) - PADDING,
                top - margin() + DESCENDER);
            text.go();
          }
        });
    sheet.down(height);
  }

  private void shade(TableColumns columns, float height) {
    float bottom = sheet.y() - height;
    sheet.artifact(
        canvas -> {
          canvas.saveState();
          canvas.setColorFill(HEAD);
          canvas.rectangle(sheet.left(), bottom, columns.width(), height);
          canvas.fill();
          canvas.restoreState();
        });
  }

  private void row(
      Table table, TableColumns columns, List<String> values, PdfStructureElement row) {
    var cells = new ArrayList<Cell>();
    for (int i = 0; i < columns.places().size(); i++) {
      String tag = columns.places().get(i) < table.keys() ? "TH" : "TD";
      cells.add(cell(table, columns, i, values, false, ReportPages.child(row, tag)));
    }
    draw(cells, table, columns);
  }

  /** A cell that may go on on the next page. */
  private record Cell(
      ColumnText text, PdfStructureElement element, float x, float width, float drop) {}

  private Cell cell(
      Table table,
      TableColumns columns,
      int i,
      List<String> values,
      boolean head,
      PdfStructureElement element) {
    int place = columns.places().get(i);
    Font font = head ? type.strong(SIZE) : font(table, place);
    return new Cell(
        sheet.column(values.get(place), font, alignment(table, place)),
        element,
        sheet.left() + columns.offset(i),
        columns.widths().get(i),
        drop(font));
  }

  /** How much lower a smaller face begins, so that its line is the one of the text beside it. */
  private float drop(Font font) {
    return Math.max(0, Sheet.leading(type.text(SIZE)) - Sheet.leading(font));
  }

  private static int alignment(Table table, int place) {
    return table.columns().get(place).kind() == Table.Kind.FIGURES
        ? Element.ALIGN_RIGHT
        : Element.ALIGN_LEFT;
  }

  private void draw(List<Cell> cells, Table table, TableColumns columns) {
    List<Cell> left = cells;
    boolean goesOn = false;
    while (!left.isEmpty()) {
      if (goesOn) {
        sheet.nextPage();
        repeatHeader(table, columns);
      }
      goesOn = true;
      var more = new ArrayList<Cell>();
      float lowest = sheet.y();
      for (Cell cell : left) {
        cell.text().setCanvas(sheet.canvas());
        cell.text()
            .setSimpleColumn(
                cell.x() + PADDING,
                sheet.y() - sheet.room(),
                cell.x() + cell.width() - PADDING,
                sheet.y() - margin() + DESCENDER - cell.drop());
        if (sheet.go(cell.text(), cell.element())) {
          more.add(cell);
        }
        lowest = Math.min(lowest, cell.text().getYLine());
      }
      sheet.down(sheet.y() - lowest + margin() + DESCENDER);
      rule(columns);
      left = more;
    }
  }

  private void rule(TableColumns columns) {
    float y = sheet.y();
    sheet.artifact(
        canvas -> {
          canvas.saveState();
          canvas.setColorStroke(RULE);
          canvas.setLineWidth(0.5f);
          canvas.moveTo(sheet.left(), y);
          canvas.lineTo(sheet.left() + columns.width(), y);
          canvas.stroke();
          canvas.restoreState();
        });
  }
}
