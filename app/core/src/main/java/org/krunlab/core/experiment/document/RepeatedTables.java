package org.krunlab.core.experiment.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.Figure;
import org.krunlab.core.experiment.Figures;
import org.krunlab.core.experiment.repeat.RepeatedComparison;
import org.krunlab.core.experiment.repeat.Spread;
import org.krunlab.core.experiment.repeat.VerdictRow;
import org.krunlab.core.experiment.repeat.VerdictText;
import org.krunlab.core.measure.verdict.Range;
import org.krunlab.core.measure.verdict.Samples;
import org.krunlab.core.report.StripChart;
import org.krunlab.core.report.Summary;
import org.krunlab.core.report.Table;

/** What a report tells of runs that were made several times, as tables and strips. */
public final class RepeatedTables {
  private RepeatedTables() {}

  /** The median of every figure, with its interval. */
  public static Table medians(RepeatedComparison comparison) {
    var table =
        new SideBySide<>(
            comparison.columns(),
            comparison.columns().stream().map(RepeatedComparison.Column::name).toList(),
            List.of(Table.Column.words("Figure"), Table.Column.words("Unit")),
            Table.Kind.FIGURES);
    comparison
        .rows()
        .forEach(
            row ->
                table.row(
                    List.of(row.label(), row.unit()),
                    row.cells().stream().map(Spread::text).toList()));
    return table.table("Medians with their 95 % intervals, where runs differ");
  }

  /** What is told of each profile beside the base. */
  public static Table verdicts(RepeatedComparison comparison) {
    List<RepeatedComparison.Column> others = comparison.columns().stream().skip(1).toList();
    var table =
        new SideBySide<>(
            others,
            others.stream().map(RepeatedComparison.Column::name).toList(),
            List.of(Table.Column.words("Figure"), Table.Column.words("Floor (A/A)")),
            Table.Kind.WORDS);
    comparison
        .verdicts()
        .forEach(
            row ->
                table.row(
                    List.of(row.label(), floor(row)),
                    row.cells().stream().map(VerdictRow.Cell::text).toList()));
    return table.table(
        "Beside " + comparison.columns().getFirst().name() + "; a dash where no test can tell");
  }

  private static String floor(VerdictRow row) {
    return row.floor().isPresent() ? VerdictText.percent(row.floor().getAsDouble()) + " %" : "-";
  }

  /** Every value of one figure. */
  public static StripChart strip(RepeatedComparison comparison, RepeatedComparison.Row row) {
    var strips = new ArrayList<StripChart.Strip>();
    for (int i = 0; i < row.cells().size(); i++) {
      String name = comparison.columns().get(i).name();
      row.cells().get(i).samples().map(samples -> strip(name, samples)).ifPresent(strips::add);
    }
    return new StripChart("Every value of " + row.label(), row.unit(), strips);
  }

  /** Every value of one variant. */
  public static StripChart.Strip strip(String name, Samples samples) {
    Range range = samples.medianRange();
    return new StripChart.Strip(
        name,
        java.util.Arrays.stream(samples.values()).boxed().toList(),
        samples.median(),
        range.low(),
        range.high());
  }

  /** Each figure over runs of one variant; without those that no run has. */
  static List<Summary> summaries(String variant, List<CompletedRun> runs) {
    List<List<Figure>> all = runs.stream().map(run -> Figures.of(run).all()).toList();
    return IntStream.range(0, all.getFirst().size())
        .mapToObj(i -> Spread.of(all.stream().map(figures -> figures.get(i)).toList()))
        .flatMap(spread -> summary(variant, spread).stream())
        .toList();
  }

  private static Optional<Summary> summary(String variant, Spread spread) {
    Figure median = spread.median();
    return spread
        .samples()
        .map(
            samples ->
                new Summary(
                    variant,
                    median.name(),
                    median.definition(),
                    median.unit(),
                    samples.size(),
                    samples.median(),
                    interval(samples)));
  }

  private static Optional<Summary.Interval> interval(Samples samples) {
    if (samples.size() == 1 || samples.isConstant()) {
      return Optional.empty();
    }
    Range range = samples.medianRange();
    return Optional.of(new Summary.Interval(range.low(), range.high()));
  }
}
