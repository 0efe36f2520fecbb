package org.krunlab.host.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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
      keys *= shrink;
    }
    var groups = new ArrayList<TableColumns>();
    int next = table.keys();
    do {
      var places = new ArrayList<>(IntStream.range(0, table.keys()).boxed().toList());
      float used = keys;
      while (next < columns && (used + least[next] <= total || places.size() == table.keys())) {
        used += least[next];
        places.add(next);
        next++;
      }
      groups.add(new TableColumns(places, widths(places, least, wanted, total)));
    } while (next < columns);
    return groups;
  }

  /**
   * Each column gets what its longest word needs, and of the rest a share by how much more its
   * longest cell would take.
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
              : least[place] + (wanted[place] - least[place] + 1) * spare / more);
    }
    return widths;
  }

  private static void measure(
      Table table, int column, Typeface type, float[] least, float[] wanted) {
    boolean code = table.columns().get(column).kind() == Table.Kind.CODE;
    measure(table.columns().get(column).title(), type.bold(), column, least, wanted);
    BaseFont face = code ? type.mono() : type.base();
    for (List<String> row : table.rows()) {
      measure(row.get(column), face, column, least, wanted);
    }
  }

  private static void measure(
      String cell, BaseFont face, int column, float[] least, float[] wanted) {
    float padding = 2 * TableFlow.PADDING + 1;
    for (String word : cell.split(" ", -1)) {
      float width = Math.min(WIDEST_WORD, face.getWidthPoint(word, TableFlow.SIZE)) + padding;
      least[column] = Math.max(least[column], width);
    }
    wanted[column] = Math.max(wanted[column], face.getWidthPoint(cell, TableFlow.SIZE) + padding);
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
