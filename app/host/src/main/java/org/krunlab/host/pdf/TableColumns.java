package org.krunlab.host.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.krunlab.core.report.ColumnGroups;
import org.krunlab.core.report.Table;
import org.openpdf.text.pdf.BaseFont;

/**
 * Columns of a table that stand beside each other.
 *
 * @param places of the columns in the table
 * @param widths of each in points
 */
record TableColumns(List<Integer> places, List<Float> widths) {
  /** A longer word, such as a hash, is broken. */
  private static final float WIDEST_WORD = 120;

  /** A figure with its interval stays on one line up to that. */
  private static final float WIDEST_FIGURE = 110;

  /** What a column has beyond its longest cell: a figure far from its name is hard to read. */
  private static final float MOST_SLACK = 30;

  /** Of what rows are about, which would be read a word a line otherwise. */
  private static final float KEY_WIDTH = 100;

  /** The key columns leave that part to the others. */
  private static final float LEAST_FOR_OTHERS = 0.4f;

  TableColumns {
    places = List.copyOf(places);
    widths = List.copyOf(widths);
  }

  /** The columns of a table in as many groups as it takes; each group begins with the keys. */
  static List<TableColumns> of(Table table, float total, Typeface type) {
    int columns = table.columns().size();
    float[] least = new float[columns];
    float[] wanted = new float[columns];
    for (int i = 0; i < columns; i++) {
      measure(table, i, type, least, wanted);
    }
    float keys = 0;
    for (int i = 0; i < table.keys(); i++) {
      keys += least[i];
    }
    boolean others = columns > table.keys();
    if (others && keys > total * (1 - LEAST_FOR_OTHERS)) {
      float shrink = total * (1 - LEAST_FOR_OTHERS) / keys;
      for (int i = 0; i < table.keys(); i++) {
        least[i] *= shrink;
        wanted[i] = Math.max(least[i], wanted[i] * shrink);
      }
    }
    var needed = new double[columns];
    Arrays.setAll(needed, i -> least[i]);
    return ColumnGroups.of(table.keys(), needed, total).stream()
        .map(group -> new TableColumns(group, widths(group, least, wanted, total)))
        .toList();
  }

  /**
   * Each column gets what its longest word needs, and of the rest a share by how much more its
   * longest cell would take, if it can use that.
   */
  private static List<Float> widths(
      List<Integer> places, float[] least, float[] wanted, float total) {
    float needed = 0;
    float more = 1;
    for (int place : places) {
      needed += least[place];
      more += wanted[place] - least[place] + 1;
    }
    float spare = total - needed;
    var widths = new ArrayList<Float>();
    for (int place : places) {
      widths.add(
          spare < 0
              ? least[place] * total / needed
              : Math.min(
                  wanted[place] + MOST_SLACK,
                  least[place] + (wanted[place] - least[place] + 1) * spare / more));
    }
    return widths;
  }

  private static void measure(
      Table table, int column, Typeface type, float[] least, float[] wanted) {
    Table.Kind kind = table.columns().get(column).kind();
    String title = table.columns().get(column).title();
    least[column] = widest(Breaks.pieces(title), type.bold());
    wanted[column] = width(title, type.bold());
    BaseFont face = kind == Table.Kind.CODE ? type.mono() : type.base();
    for (List<String> row : table.rows()) {
      String cell = row.get(column);
      float whole = width(cell, face);
      wanted[column] = Math.max(wanted[column], whole);
      boolean figure = kind == Table.Kind.FIGURES && whole <= WIDEST_FIGURE;
      least[column] = Math.max(least[column], figure ? whole : widest(Breaks.pieces(cell), face));
    }
    if (column == 0 && kind == Table.Kind.WORDS) {
      least[column] = Math.max(least[column], Math.min(wanted[column], KEY_WIDTH));
    }
  }

  private static float widest(List<String> pieces, BaseFont face) {
    float widest = 0;
    for (String piece : pieces) {
      widest = Math.max(widest, Math.min(WIDEST_WORD, width(piece, face)));
    }
    return widest;
  }

  private static float width(String text, BaseFont face) {
    return face.getWidthPoint(text, TableFlow.SIZE) + 2 * TableFlow.PADDING + 1;
  }

  /** Where a column begins, from the left edge of the table. */
  float offset(int column) {
    float offset = 0;
    for (int i = 0; i < column; i++) {
      offset += widths.get(i);
    }
    return offset;
  }

  /** Of all columns together. */
  float width() {
    return offset(widths.size());
  }
}
