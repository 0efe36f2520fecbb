package org.krunlab.core.report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.krunlab.core.report.Block;
import org.krunlab.core.report.Chart;
import org.krunlab.core.report.Report;
import org.krunlab.core.report.Section;
import org.krunlab.core.report.Table;

/**
 * The tables of a report for papers: LaTeX with the package booktabs, and longtable for what goes
 * over a page. Words of the report are in comments, for whoever writes the paper has their own.
 */
public final class LatexTables {
  /** More rows than that do not fit on a page. */
  private static final int MOST_ROWS = 40;

  private static final Map<Character, String> ESCAPES =
      Map.ofEntries(
          Map.entry('\\', "\\textbackslash{}"),
          Map.entry('{', "\\{"),
          Map.entry('}', "\\}"),
          Map.entry('$', "\\$"),
          Map.entry('&', "\\&"),
          Map.entry('#', "\\#"),
          Map.entry('%', "\\%"),
          Map.entry('_', "\\_"),
          Map.entry('^', "\\textasciicircum{}"),
          Map.entry('~', "\\textasciitilde{}"),
          Map.entry('<', "\\textless{}"),
          Map.entry('>', "\\textgreater{}"),
          Map.entry('|', "\\textbar{}"),
          Map.entry('"', "\\textquotedbl{}"),
          Map.entry('`', "\\textasciigrave{}"));

  private LatexTables() {}

  public static String print(Report report) {
    var out = new StringBuilder();
    comment(report.title(), out);
    comment(report.question(), out);
    comment(report.dated(), out);
    report.verdict().forEach(sentence -> comment(sentence, out));
    comment("In the preamble: \\usepackage[T1]{fontenc}, \\usepackage{booktabs,longtable}", out);
    int number = 0;
    for (Section section : report.sections()) {
      for (Table table : tables(section)) {
        number++;
        out.append('\n');
        comment(section.title(), out);
        out.append(table(table, "tab:krunlab-" + number));
      }
    }
    return out.toString();
  }

  private static List<Table> tables(Section section) {
    var tables = new ArrayList<Table>();
    for (Block block : section.blocks()) {
      if (block instanceof Table table && !table.rows().isEmpty()) {
        tables.add(table);
      } else if (block instanceof Chart chart && !chart.isEmpty()) {
        tables.add(ChartTables.summary(chart));
      }
    }
    return tables;
  }

  /**
   * One table.
   *
   * @param label to refer to it by
   */
  public static String table(Table table, String label) {
    boolean tall = table.rows().size() > MOST_ROWS;
    String columns =
        table.columns().stream()
            .map(column -> column.kind() == Table.Kind.FIGURES ? "r" : "l")
            .collect(Collectors.joining());
    String titles = row(table.columns().stream().map(column -> escaped(column.title())).toList());
    String caption = "\\caption{%s}\\label{%s}".formatted(escaped(table.caption()), escaped(label));
    String rows = table.rows().stream().map(row -> row(table, row)).collect(Collectors.joining());
    return tall
        ? "\\begin{longtable}{%s}\n%s\\\\\n\\toprule\n%s\\midrule\n\\endhead\n%s\\bottomrule\n\\end{longtable}\n"
            .formatted(columns, caption, titles, rows)
        : "\\begin{table}\n\\centering\\small\n%s\n\\begin{tabular}{%s}\n\\toprule\n%s\\midrule\n%s\\bottomrule\n\\end{tabular}\n\\end{table}\n"
            .formatted(caption, columns, titles, rows);
  }

  private static String row(Table table, List<String> cells) {
    var shown = new ArrayList<String>();
    for (int i = 0; i < cells.size(); i++) {
      String cell = escaped(cells.get(i));
      boolean code = table.columns().get(i).kind() == Table.Kind.CODE && !cell.isEmpty();
      shown.add(code ? "\\texttt{" + cell + "}" : cell);
    }
    return row(shown);
  }

  private static String row(List<String> cells) {
    // A bracket that begins a row would be taken for the option of the row before.
    return cells.stream()
        .map(cell -> cell.startsWith("[") ? "{}" + cell : cell)
        .collect(Collectors.joining(" & ", "", " \\\\\n"));
  }

  private static void comment(String text, StringBuilder out) {
    out.append(String.format(Locale.ROOT, "%% %s%n", text).replace(System.lineSeparator(), "\n"));
  }

  /** Text whose characters mean nothing but themselves. */
  static String escaped(String text) {
    var out = new StringBuilder();
    text.chars()
        .forEach(
            c -> {
              String escape = ESCAPES.get((char) c);
              out.append(escape == null ? Character.toString((char) c) : escape);
            });
    return out.toString();
  }
}
