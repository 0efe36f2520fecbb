package org.krunlab.core.experiment.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.oracle.Agreement;
import org.krunlab.core.experiment.oracle.GuestOutput;
import org.krunlab.core.experiment.repeat.RepeatedComparison;
import org.krunlab.core.report.Block;
import org.krunlab.core.report.Listing;
import org.krunlab.core.report.Section;
import org.krunlab.core.report.Table;

/** How runs ended, what their module wrote, and whether it did what the oracle did. */
final class OutcomeSection {
  private static final String TITLE = "Module and oracle";
  private static final int OUTPUT_LINES = 20;
  private static final int MOST_NAMED = 12;

  private OutcomeSection() {}

  static Section of(List<CompletedRun> runs) {
    var blocks = new ArrayList<Block>();
    blocks.add(
        new Table(
            "How each run ended",
            1,
            columns("Run"),
            runs.stream()
                .map(run -> List.of(run.title(), run.result().outcome().sentence(), oracle(run)))
                .toList()));
    runs.forEach(run -> output(run.title(), run, blocks));
    return new Section(TITLE, blocks);
  }

  /** Of many runs: how often each end came about, those that are not as they should be by name. */
  static Section ofColumns(List<RepeatedComparison.Column> columns) {
    var blocks = new ArrayList<Block>();
    var rows = new ArrayList<List<String>>();
    for (RepeatedComparison.Column column : columns) {
      var ends = new LinkedHashMap<List<String>, Integer>();
      column.runs().forEach(run -> ends.merge(end(run), 1, Integer::sum));
      ends.forEach(
          (end, count) ->
              rows.add(
                  List.of(
                      column.name() + ": " + count + " of " + column.runs().size(),
                      end.getFirst(),
                      end.getLast())));
    }
    blocks.add(new Table("How the runs ended", 1, columns("Runs"), rows));
    columns.stream()
        .limit(MOST_NAMED)
        .forEach(column -> output(column.name(), column.runs().getFirst(), blocks));
    return new Section(TITLE, blocks);
  }

  private static List<Table.Column> columns(String first) {
    return List.of(
        Table.Column.words(first),
        Table.Column.words("How it ended"),
        Table.Column.words("Beside the oracle"));
  }

  private static List<String> end(CompletedRun run) {
    return List.of(run.result().outcome().sentence(), oracle(run));
  }

  private static String oracle(CompletedRun run) {
    return run.agreement().map(Agreement::sentence).orElse("The oracle was not asked.");
  }

  private static void output(String name, CompletedRun run, List<Block> blocks) {
    List<String> lines = GuestOutput.lines(run.result());
    if (!lines.isEmpty()) {
      int more = lines.size() - OUTPUT_LINES;
      String caption =
          "What the module of "
              + name
              + " wrote in "
              + run.id()
              + (more > 0 ? ", its first " + OUTPUT_LINES + " of " + lines.size() + " lines" : "");
      blocks.add(new Listing(caption, lines.stream().limit(OUTPUT_LINES).toList()));
    }
  }
}
