package org.krunlab.cli.experiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.krunlab.cli.shell.TextTable;
import org.krunlab.core.experiment.Comparison;

/** A comparison as text. */
public final class ComparisonView {
  private ComparisonView() {}

  public static String text(Comparison comparison) {
    var out = new StringBuilder(figures(comparison));
    comparison.runs().stream()
        .map(run -> run.title() + ": " + run.result().outcome().sentence() + "\n")
        .forEach(out::append);
    comparison.cautions().forEach(caution -> out.append("Note: ").append(caution).append('\n'));
    if (!comparison.configuration().isEmpty()) {
      out.append('\n').append(configuration(comparison));
    }
    return out.toString();
  }

  private static String figures(Comparison comparison) {
    var header = new ArrayList<String>(List.of("figure", "unit"));
    comparison.runs().forEach(run -> header.add(run.title()));
    var numeric = new ArrayList<Boolean>(List.of(false, false));
    numeric.addAll(Collections.nCopies(comparison.runs().size(), true));
    var table = new TextTable(header, numeric);
    for (Comparison.FigureRow row : comparison.figures()) {
      var cells = new ArrayList<String>(List.of(row.label(), row.cells().getFirst().unit()));
      row.cells().forEach(figure -> cells.add(figure.number()));
      table.add(cells);
    }
    return table.render();
  }

  private static String configuration(Comparison comparison) {
    var header = new ArrayList<String>(List.of("Kconfig symbol", "set by user"));
    comparison.runs().forEach(run -> header.add(run.id().toString()));
    var table = new TextTable(header, Collections.nCopies(header.size(), false));
    for (Comparison.ConfigRow row : comparison.configuration()) {
      var cells = new ArrayList<String>(List.of(row.symbol(), row.setByUser() ? "yes" : ""));
      cells.addAll(row.values());
      table.add(cells);
    }
    return table.render();
  }
}
