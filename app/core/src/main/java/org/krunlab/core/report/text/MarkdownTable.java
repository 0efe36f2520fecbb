package org.krunlab.core.report.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.krunlab.core.report.Table;

/** A table as GitHub's Markdown has it. */
public final class MarkdownTable {
  private MarkdownTable() {}

  public static String of(Table table) {
    List<Table.Kind> kinds = table.columns().stream().map(Table.Column::kind).toList();
    String titles = row(table.columns().stream().map(column -> escaped(column.title())));
    String rules = row(kinds.stream().map(kind -> kind == Table.Kind.FIGURES ? "---:" : "---"));
    return titles
        + rules
        + table.rows().stream().map(row -> row(row, kinds)).collect(Collectors.joining());
  }

  /**
   * @param leftAligned how many columns hold words; the others hold figures
   */
  public static String of(List<String> header, List<List<String>> rows, int leftAligned) {
    var columns = new ArrayList<Table.Column>();
    for (String title : header) {
      columns.add(
          columns.size() < leftAligned ? Table.Column.words(title) : Table.Column.figures(title));
    }
    return of(new Table("", 0, columns, rows));
  }

  private static String row(List<String> cells, List<Table.Kind> kinds) {
    var shown = new ArrayList<>(Collections.nCopies(cells.size(), ""));
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      shown.set(i, kinds.get(i) == Table.Kind.CODE && !cell.isEmpty() ? code(cell) : escaped(cell));
    }
    return row(shown.stream());
  }

  private static String row(Stream<String> cells) {
    return cells.collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  /** In backquotes nothing means anything but the bar of a table, and a backquote. */
  private static String code(String text) {
    String bars = text.replace("|", "\\|");
    return text.contains("`") ? "`` " + bars + " ``" : "`" + bars + "`";
  }

  /** Text whose characters mean nothing but themselves. */
  static String escaped(String text) {
    return text.replaceAll("([\\\\`*_<|])", "\\\\$1");
  }
}
