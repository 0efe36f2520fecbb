package org.krunlab.core.experiment.document;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.experiment.Comparison;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.Figure;
import org.krunlab.core.experiment.RunHeader;
import org.krunlab.core.measure.Milestone;
import org.krunlab.core.measure.RunConditions;
import org.krunlab.core.measure.Timeline;
import org.krunlab.core.measure.stream.HostInstant;
import org.krunlab.core.report.Table;

/** What a report tells of single runs, as tables. */
final class RunTables {
  private RunTables() {}

  /** What was booted, and how. */
  static Table conditions(List<CompletedRun> runs) {
    var table =
        new SideBySide<>(runs, titles(runs), List.of(Table.Column.words("What")), Table.Kind.WORDS);
    table.row("started", run -> started(run.header()));
    table.row("profile", run -> run.header().profile().name());
    table.row("runtime", run -> run.header().profile().runtime().label());
    table.row("module", run -> run.header().moduleName());
    table.row("arguments", run -> String.join(" ", run.header().profile().arguments()));
    table.row("engine", run -> run.header().profile().engine().label());
    table.row("guest ring 0", run -> ring(run.header()));
    table.row("console", run -> run.header().image().narration().id());
    table.row("RAM", run -> run.header().profile().ram().toString());
    table.row("besides", run -> run.header().peculiarities());
    table.row("before it", run -> RunConditions.of(run.result()).text());
    return table.table("How each was booted");
  }

  private static List<String> titles(List<CompletedRun> runs) {
    return runs.stream().map(CompletedRun::title).toList();
  }

  private static String started(RunHeader header) {
    return moment(header) + (header.recorded() ? ", recorded elsewhere" : "");
  }

  private static String moment(RunHeader header) {
    return header.startedAt().toString().substring(0, 19).replace('T', ' ') + " UTC";
  }

  private static String ring(RunHeader header) {
    String how = header.host().ringZero().label().replaceFirst("^ring 0 ", "");
    return header.image().ringShim() ? how + ", ring-3 shim" : how;
  }

  /** Every figure of each run. */
  static Table figures(Comparison comparison) {
    List<CompletedRun> runs = comparison.runs();
    var table =
        new SideBySide<>(
            runs,
            titles(runs),
            List.of(Table.Column.words("Figure"), Table.Column.words("Unit")),
            Table.Kind.FIGURES);
    for (Comparison.FigureRow row : comparison.figures()) {
      table.row(
          List.of(row.label(), row.cells().getFirst().unit()),
          row.cells().stream().map(Figure::number).toList());
    }
    return table.table("Figures of each run");
  }

  /** The milestones of one run, and how each is known. */
  static Table milestones(CompletedRun run) {
    Timeline timeline = run.result().timeline();
    HostInstant start = timeline.at(Milestone.T0);
    return new Table(
        "Moments of the run",
        1,
        List.of(
            Table.Column.words("Mark"),
            Table.Column.figures("ms since T0"),
            Table.Column.words("What happens"),
            Table.Column.words("How it is known")),
        Arrays.stream(Milestone.values())
            .map(
                mark ->
                    List.of(
                        mark.name(),
                        since(start, timeline.at(mark)),
                        mark.meaning(),
                        timeline.provenance(mark).words()))
            .toList());
  }

  private static String since(@Nullable HostInstant start, @Nullable HostInstant at) {
    return start == null || at == null
        ? "-"
        : String.format(Locale.ROOT, "%.2f", start.until(at).toNanos() / 1e6);
  }
}
