package org.krunlab.cli.shell;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A table for a terminal: columns as wide as their widest cell, figures to the right. */
public final class TextTable {
  private final List<String> header;
  private final List<Boolean> numeric;
  private final List<List<String>> rows = new ArrayList<>();

  /**
   * @param header column titles
   * @param numeric for each column whether its cells are figures
   */
  public TextTable(List<String> header, List<Boolean> numeric) {
    this.header = List.copyOf(header);
    this.numeric = List.copyOf(numeric);
  }

  /**
   * A table that is filled already.
   *
   * @param leftAligned how many columns hold words; the others hold figures
   */
  public static TextTable of(List<String> header, List<List<String>> rows, int leftAligned) {
    var numeric = new ArrayList<>(Collections.nCopies(leftAligned, false));
    numeric.addAll(Collections.nCopies(header.size() - leftAligned, true));
    var table = new TextTable(header, numeric);
    rows.forEach(table::add);
    return table;
  }

  public void add(List<String> row) {
    rows.add(List.copyOf(row));
  }

  public String render() {
    int[] widths = new int[header.size()];
    measure(header, widths);
    rows.forEach(row -> measure(row, widths));
    var out = new StringBuilder();
    line(header, widths, out);
    for (int i = 0; i < widths.length; i++) {
      out.append("-".repeat(widths[i])).append(i + 1 < widths.length ? "  " : "\n");
    }
    rows.forEach(row -> line(row, widths, out));
    return out.toString();
  }

  private static void measure(List<String> row, int[] widths) {
    for (int i = 0; i < widths.length; i++) {
      widths[i] = Math.max(widths[i], row.get(i).codePointCount(0, row.get(i).length()));
    }
  }

  private void line(List<String> row, int[] widths, StringBuilder out) {
    var line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = row.get(i);
      String pad = " ".repeat(widths[i] - cell.codePointCount(0, cell.length()));
      line.append(numeric.get(i) ? pad + cell : cell + pad).append("  ");
    }
    out.append(line.toString().stripTrailing()).append('\n');
  }
}
