package org.krunlab.core.report.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.krunlab.core.report.ColumnGroups;
import org.krunlab.core.report.Table;

/**
 * Columns of a table that stand beside each other on a page of LaTeX, measured in characters since
 * nobody knows the paper's fonts.
 *
 * @param places of the columns in the table
 * @param widths of each in parts of the line; 0 where it is as wide as what is in it
 */
record LatexColumns(List<Integer> places, List<Double> widths) {
  /** Of the class article at 10 pt, in the size {@code small}. */
  private static final double LINE = 71;

  /** What LaTeX puts between two columns. */
  private static final double GAP = 3;

  /** Words are not wrapped to less. */
  private static final double NARROW = 18;

  LatexColumns {
    places = List.copyOf(places);
    widths = List.copyOf(widths);
  }

  /** The columns of a table in as many groups as it takes. */
  static List<LatexColumns> of(Table table) {
    int columns = table.columns().size();
    double[] natural = IntStream.range(0, columns).mapToDouble(i -> natural(table, i)).toArray();
    double[] least =
        IntStream.range(0, columns)
            .mapToDouble(
                i -> isWrapped(table, i, natural[i]) ? Math.min(natural[i], NARROW) : natural[i])
            .toArray();
    return ColumnGroups.of(table.keys(), least, LINE).stream()
        .map(group -> new LatexColumns(group, widths(group, table, natural)))
        .toList();
  }

  private static List<Double> widths(List<Integer> group, Table table, double[] natural) {
    double all = group.stream().mapToDouble(i -> natural[i]).sum();
    if (all <= LINE) {
      return group.stream().map(i -> 0.0).toList();
    }
    double wrapped =
        group.stream()
            .filter(i -> isWrapped(table, i, natural[i]))
            .mapToDouble(i -> natural[i] - NARROW)
            .sum();
    double spare =
        LINE
            - group.stream()
                .mapToDouble(i -> isWrapped(table, i, natural[i]) ? NARROW : natural[i])
                .sum();
    return group.stream()
        .map(
            i ->
                isWrapped(table, i, natural[i])
                    ? (NARROW + Math.max(0, spare) * (natural[i] - NARROW) / wrapped - GAP) / LINE
                    : 0.0)
        .toList();
  }

  private static boolean isWrapped(Table table, int column, double natural) {
    return table.columns().get(column).kind() != Table.Kind.FIGURES && natural > NARROW;
  }

  /** Titles of figures are broken at their blanks, as cells are not. */
  private static double natural(Table table, int column) {
    Table.Column head = table.columns().get(column);
    Stream<String> title =
        head.kind() == Table.Kind.FIGURES
            ? Arrays.stream(head.title().split(" ", -1))
            : Stream.of(head.title());
    return GAP
        + Stream.concat(title, table.rows().stream().map(row -> row.get(column)))
            .mapToInt(String::length)
            .max()
            .orElse(0);
  }

  /** The lines that a title takes in its column. */
  List<String> title(Table table, int place) {
    String title = table.columns().get(place).title();
    if (table.columns().get(place).kind() != Table.Kind.FIGURES) {
      return List.of(title);
    }
    double room = natural(table, place) - GAP;
    var lines = new ArrayList<String>();
    for (String word : title.split(" ", -1)) {
      if (!lines.isEmpty() && lines.getLast().length() + 1 + word.length() <= room) {
        lines.set(lines.size() - 1, lines.getLast() + " " + word);
      } else {
        lines.add(word);
      }
    }
    return lines;
  }

  /** Whether a cell may take more than one line. */
  boolean isWrapped() {
    return widths.stream().anyMatch(width -> width > 0);
  }

  /** As the environment {@code tabular} wants them. */
  String format(Table table) {
    return IntStream.range(0, places.size())
        .mapToObj(
            i -> {
              if (widths.get(i) > 0) {
                return String.format(
                    Locale.ROOT,
                    ">{\\raggedright\\arraybackslash}p{%.2f\\linewidth}",
                    widths.get(i));
              }
              return table.columns().get(places.get(i)).kind() == Table.Kind.FIGURES ? "r" : "l";
            })
        .collect(Collectors.joining());
  }
}
