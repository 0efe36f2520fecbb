package org.krunlab.cli.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.krunlab.cli.shell.TextTable;
import org.krunlab.core.experiment.repeat.RepeatedComparison;
import org.krunlab.core.experiment.repeat.VerdictRow;
import org.krunlab.core.experiment.repeat.VerdictText;
import org.krunlab.core.measure.verdict.VerdictRule;
import org.krunlab.core.report.text.MarkdownTable;

/** Profiles side by side, each booted several times, as text. */
final class RepeatedView {
  private final RepeatedComparison comparison;

  RepeatedView(RepeatedComparison comparison) {
    this.comparison = comparison;
  }

  String text() {
    var out = new StringBuilder(TextTable.of(figureHeader(), figureRows(), 2).render());
    if (comparison.verdicts().isEmpty()) {
      out.append("Verdicts need at least 5 runs of each (-n 5).\n");
    } else {
      out.append('\n').append(verdictTitle()).append('\n');
      out.append(TextTable.of(verdictHeader(), verdictRows(), verdictHeader().size()).render());
    }
    return out.append(cautions("Note: ")).toString();
  }

  String markdown() {
    var out = new StringBuilder(MarkdownTable.of(figureHeader(), figureRows(), 2)).append('\n');
    if (!comparison.verdicts().isEmpty()) {
      out.append(verdictTitle())
          .append("\n\n")
          .append(MarkdownTable.of(verdictHeader(), verdictRows(), verdictHeader().size()))
          .append('\n');
    }
    return out.append(cautions("- ")).toString();
  }

  private List<String> figureHeader() {
    var header = new ArrayList<String>(List.of("figure", "unit"));
    comparison.columns().forEach(column -> header.add(column.name()));
    return header;
  }

  private List<List<String>> figureRows() {
    return comparison.rows().stream()
        .map(
            row -> {
              var cells = new ArrayList<String>(List.of(row.label(), row.unit()));
              row.cells().forEach(cell -> cells.add(cell.text()));
              return (List<String>) cells;
            })
        .toList();
  }

  private String verdictTitle() {
    return "Beside %s, %d runs each, changes with their 95 %% intervals; a difference is told below p = %s after Holm's correction, and above %s %% or the floor."
        .formatted(
            comparison.columns().getFirst().name(),
            comparison.columns().getFirst().runs().size(),
            VerdictRule.SIGNIFICANCE,
            VerdictText.percent(VerdictRule.LEAST_CHANGE));
  }

  private List<String> verdictHeader() {
    var header = new ArrayList<String>(List.of("figure", "same thing twice"));
    comparison.columns().stream().skip(1).forEach(column -> header.add(column.name()));
    return header;
  }

  private List<List<String>> verdictRows() {
    return comparison.verdicts().stream()
        .map(
            row -> {
              var cells = new ArrayList<String>(List.of(row.label(), floor(row)));
              row.cells().forEach(cell -> cells.add(cell.text()));
              return (List<String>) cells;
            })
        .toList();
  }

  private static String floor(VerdictRow row) {
    return row.floor().isPresent()
        ? "within " + VerdictText.percent(row.floor().getAsDouble()) + " %"
        : "-";
  }

  private String cautions(String before) {
    return comparison.cautions().stream()
        .map(caution -> before + caution + "\n")
        .collect(Collectors.joining());
  }
}
