package org.krunlab.cli.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.krunlab.core.experiment.repeat.Budget;
import org.krunlab.core.experiment.repeat.RepeatedComparison;
import org.krunlab.core.experiment.repeat.Spread;
import org.krunlab.core.experiment.repeat.VerdictRow;
import org.krunlab.core.measure.verdict.Range;

/** A repeated comparison as JSON; {@code docs/comparing.md} describes it. */
final class RepeatedJson {
  private static final int VERSION = 1;

  private RepeatedJson() {}

  static Map<String, Object> of(RepeatedComparison comparison, List<Budget.Result> budgets) {
    var root = new LinkedHashMap<String, Object>();
    root.put("krunlabComparison", VERSION);
    root.put(
        "profiles",
        comparison.booted().stream()
            .map(
                column ->
                    Map.of(
                        "name",
                        column.name(),
                        "runs",
                        column.runs().stream().map(run -> run.id().number()).toList()))
            .toList());
    root.put("figures", comparison.rows().stream().map(RepeatedJson::row).toList());
    root.put("verdicts", comparison.verdicts().stream().map(RepeatedJson::verdict).toList());
    root.put("cautions", comparison.cautions());
    root.put("budgets", budgets.stream().map(RepeatedJson::budget).toList());
    return root;
  }

  private static Map<String, Object> row(RepeatedComparison.Row row) {
    var map = new LinkedHashMap<String, Object>();
    map.put("figure", row.cells().getFirst().median().name());
    map.put("definition", row.cells().getFirst().median().definition());
    map.put("unit", row.unit());
    map.put("profiles", row.cells().stream().map(RepeatedJson::spread).toList());
    return map;
  }

  private static Map<String, Object> spread(Spread spread) {
    var map = new LinkedHashMap<String, Object>();
    spread.median().value().ifPresent(value -> map.put("median", value));
    spread
        .samples()
        .ifPresent(
            samples -> {
              map.put("interval95", range(samples.medianRange()));
              map.put("values", samples.values());
              map.put("outliers", samples.outliers());
            });
    return map;
  }

  private static Map<String, Object> verdict(VerdictRow row) {
    var map = new LinkedHashMap<String, Object>();
    map.put("figure", row.label());
    row.floor().ifPresent(floor -> map.put("floor", floor));
    map.put("profiles", row.cells().stream().map(RepeatedJson::cell).toList());
    return map;
  }

  private static Map<String, Object> cell(VerdictRow.Cell cell) {
    var map = new LinkedHashMap<String, Object>();
    map.put("text", cell.text());
    cell.verdict()
        .ifPresent(
            verdict -> {
              map.put("kind", verdict.kind().name());
              map.put("change", verdict.shift().change());
              map.put("interval95", range(verdict.shift().range()));
              map.put("p", verdict.shift().probability());
              map.put("pCorrected", verdict.corrected());
              map.put("effect", verdict.shift().effect());
              verdict.more().ifPresent(more -> map.put("moreRuns", more));
            });
    return map;
  }

  private static Map<String, Object> budget(Budget.Result result) {
    return Map.of(
        "budget", result.budget().text(),
        "profile", result.profile(),
        "outcome", result.outcome().name(),
        "sentence", result.sentence());
  }

  private static List<Double> range(Range range) {
    return List.of(range.low(), range.high());
  }
}
