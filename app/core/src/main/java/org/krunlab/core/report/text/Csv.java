package org.krunlab.core.report.text;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.krunlab.core.report.Table;
import org.krunlab.core.report.TidyRow;

/** Comma-separated values (RFC 4180, line ends LF). */
public final class Csv {
  /** The columns of {@link #tidy}. */
  public static final String TIDY_HEADER = "variant,turn,run,figure,definition,unit,value";

  private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d+)?");

  private Csv() {}

  /** One observation a row; without a value where a run does not have the figure. */
  public static String tidy(List<TidyRow> rows) {
    return rows.stream()
        .map(
            row ->
                line(
                    Stream.of(
                        row.variant(),
                        Integer.toString(row.turn()),
                        Long.toString(row.run()),
                        row.figure(),
                        row.definition(),
                        row.unit(),
                        row.value().isPresent() ? Double.toString(row.value().getAsDouble()) : "")))
        .collect(Collectors.joining("", TIDY_HEADER + "\n", ""));
  }

  /**
   * A table, its header first. Figures are as programs read them, without commas between their
   * digits.
   */
  public static String of(Table table) {
    return line(table.columns().stream().map(Table.Column::title))
        + table.rows().stream().map(row -> row(table, row)).collect(Collectors.joining());
  }

  private static String row(Table table, List<String> cells) {
    return line(
        IntStream.range(0, cells.size())
            .mapToObj(
                i ->
                    table.columns().get(i).kind() == Table.Kind.FIGURES
                        ? ungrouped(cells.get(i))
                        : cells.get(i)));
  }

  private static String ungrouped(String figure) {
    return GROUPED.matcher(figure).matches() ? figure.replace(",", "") : figure;
  }

  private static String line(Stream<String> cells) {
    return cells.map(Csv::quoted).collect(Collectors.joining(",", "", "\n"));
  }

  private static String quoted(String text) {
    return text.matches("[^\",\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
