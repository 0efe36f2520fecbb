package org.krunlab.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.krunlab.core.experiment.Comparison;
import org.krunlab.core.experiment.RepeatedComparison;

/** Profiles side by side, as text. */
final class RepeatedView {
  private RepeatedView() {}

  static String text(RepeatedComparison comparison) {
    List<String> header = header(comparison);
    var numeric = new ArrayList<Boolean>(List.of(false, false));
    numeric.addAll(Collections.nCopies(header.size() - 2, true));
    var table = new TextTable(header, numeric);
    comparison.figures().forEach(row -> table.add(cells(row)));
    return table.render() + cautions(comparison, "Note: ");
  }

  static String markdown(RepeatedComparison comparison) {
    List<String> header = header(comparison);
    return row(header)
        + row(header.stream().map(title -> header.indexOf(title) < 2 ? "---" : "---:").toList())
        + comparison.figures().stream().map(row -> row(cells(row))).collect(Collectors.joining())
        + "\n"
        + cautions(comparison, "- ");
  }

  private static List<String> header(RepeatedComparison comparison) {
    var header = new ArrayList<String>(List.of("figure", "unit"));
    comparison.columns().forEach(column -> header.add(column.name()));
    return header;
  }

  private static List<String> cells(Comparison.FigureRow row) {
    var cells = new ArrayList<String>(List.of(row.label(), row.cells().getFirst().unit()));
    row.cells().forEach(figure -> cells.add(figure.number()));
    return cells;
  }

  private static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  private static String cautions(RepeatedComparison comparison, String before) {
    return comparison.cautions().stream()
        .map(caution -> before + caution + "\n")
        .collect(Collectors.joining());
  }
}
