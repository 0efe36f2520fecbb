package org.krunlab.core.report.text;

import java.util.ArrayList;
import java.util.Arrays;
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
 * The tables of a report for papers: LaTeX with the package booktabs, array for what is wrapped,
 * and longtable for what goes over a page. Words of the report are in comments, for whoever writes
 * the paper has their own.
 */
public final class LatexTables {
  /** More rows than that do not fit on a page. */
  private static final int MOST_ROWS = 40;

  private static final int LONGEST_WORD = 15;
  private static final int BROKEN_EACH = 8;

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
    comment(
        "In the preamble: \\usepackage[T1]{fontenc}, \\usepackage{array,booktabs,longtable}", out);
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
   * One table; several where its columns do not fit beside each other.
   *
   * @param label to refer to it by
   */
  public static String table(Table table, String label) {
    List<LatexColumns> parts = LatexColumns.of(table);
    var out = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      boolean whole = parts.size() == 1;
      out.append(
          part(
              table,
              parts.get(i),
              whole
                  ? table.caption()
                  : table.caption() + ", part " + (i + 1) + " of " + parts.size(),
              whole ? label : label + (char) ('a' + i)));
    }
    return out.toString();
  }

  private static String part(Table table, LatexColumns columns, String caption, String label) {
    boolean tall = table.rows().size() > MOST_ROWS;
    String format = columns.format(table);
    String titles =
        row(columns.places().stream().map(place -> title(columns.title(table, place))).toList());
    String captioned = "\\caption{%s}\\label{%s}".formatted(escaped(caption), escaped(label));
    String rows =
        table.rows().stream()
            .map(row -> row(table, columns, row))
            .collect(Collectors.joining(columns.isWrapped() ? "\\addlinespace\n" : ""));
    return tall
        ? "{\\small\n\\begin{longtable}{%s}\n%s\\\\\n\\toprule\n%s\\midrule\n\\endhead\n%s\\bottomrule\n\\end{longtable}}\n"
            .formatted(format, captioned, titles, rows)
        : "\\begin{table}\n\\centering\\small\n%s\n\\begin{tabular}{%s}\n\\toprule\n%s\\midrule\n%s\\bottomrule\n\\end{tabular}\n\\end{table}\n"
            .formatted(captioned, format, titles, rows);
  }

  private static String row(Table table, LatexColumns columns, List<String> cells) {
    var shown = new ArrayList<String>();
    for (int i = 0; i < columns.places().size(); i++) {
      int place = columns.places().get(i);
      boolean wrapped = columns.widths().get(i) > 0;
      String cell = wrapped ? breakable(cells.get(place)) : escaped(cells.get(place));
      boolean code = table.columns().get(place).kind() == Table.Kind.CODE && !cell.isEmpty();
      shown.add(code ? "\\texttt{" + cell + "}" : cell);
    }
    return row(shown);
  }

  private static String title(List<String> lines) {
    return lines.size() == 1
        ? escaped(lines.getFirst())
        : "\\shortstack[r]{"
            + lines.stream().map(LatexTables::escaped).collect(Collectors.joining("\\\\"))
            + "}";
  }

  /** Escaped, with places where long words such as hashes and symbols may be broken. */
  private static String breakable(String text) {
    return Arrays.stream(text.split(" ", -1))
        .map(
            word -> {
              var out = new StringBuilder();
              for (int from = 0; from < word.length(); from += BROKEN_EACH) {
                int to = Math.min(word.length(), from + BROKEN_EACH);
                out.append(from == 0 ? "" : "\\allowbreak{}")
                    .append(escaped(word.substring(from, to)));
              }
              return word.length() <= LONGEST_WORD ? escaped(word) : out.toString();
            })
        .collect(Collectors.joining(" "));
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
