package org.krunlab.core.experiment.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.krunlab.core.experiment.repeat.FigureName;
import org.krunlab.core.experiment.repeat.RepeatedComparison;
import org.krunlab.core.experiment.sweep.ParetoFront;
import org.krunlab.core.report.Table;

/** The cells of a sweep as a table, and those that none is better than. */
final class SweepTables {
  private static final List<String> FIGURES =
      List.of("ready", "run", "loaded, not zero", "RSS peak", "guest RAM touched");

  private SweepTables() {}

  /** The places of the cells that no other is as good as in every headline and better in one. */
  static List<Integer> front(RepeatedComparison comparison) {
    return ParetoFront.of(
        IntStream.range(0, comparison.columns().size())
            .mapToObj(
                cell ->
                    RepeatedReport.HEADLINES.stream()
                        .map(name -> row(comparison, name).cells().get(cell).median().value())
                        .toList())
            .toList());
  }

  /** A row for each cell. */
  static Table cells(RepeatedComparison comparison, List<Integer> front) {
    var columns = new ArrayList<>(List.of(Table.Column.words("Combination")));
    columns.add(Table.Column.words("None better"));
    FIGURES.forEach(
        name -> columns.add(Table.Column.figures(name + ", " + row(comparison, name).unit())));
    var rows = new ArrayList<List<String>>();
    for (int cell = 0; cell < comparison.columns().size(); cell++) {
      var row = new ArrayList<>(List.of(comparison.columns().get(cell).name()));
      row.add(front.contains(cell) ? "yes" : "");
      for (String name : FIGURES) {
        row.add(row(comparison, name).cells().get(cell).text());
      }
      rows.add(row);
    }
    return new Table("Medians with their 95 % intervals, where runs differ", 1, columns, rows);
  }

  private static RepeatedComparison.Row row(RepeatedComparison comparison, String name) {
    return FigureName.of(name).in(comparison, name);
  }
}
