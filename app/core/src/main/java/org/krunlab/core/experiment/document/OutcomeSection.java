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
import org.krunlab.core.report.Prose;
import org.krunlab.core.report.Section;
import org.krunlab.core.report.Table;

/** How runs ended, what their module wrote, and whether it did what the oracle did. */
final class OutcomeSection {
  private static final String TITLE = "Module and oracle";
  private static final String ORACLE =
      "The oracle is the same module run by an interpreter on the host's Java machine: what it"
          + " writes, and what it ends with, is what the guest ought to.";
  private static final int OUTPUT_LINES = 20;
  private static final int MOST_SHOWN = 8;

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
    outputs("What the module wrote", runs, blocks);
    blocks.add(new Prose(ORACLE));
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
    outputs(
        "What the module wrote in the first run of each",
        columns.stream().map(column -> column.runs().getFirst()).toList(),
        blocks);
    blocks.add(new Prose(ORACLE));
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

  /** What runs wrote, once for all that wrote the same. */
  private static void outputs(String caption, List<CompletedRun> runs, List<Block> blocks) {
    var written = new LinkedHashMap<List<String>, List<String>>();
    for (CompletedRun run : runs) {
      List<String> lines = GuestOutput.lines(run.result());
      if (!lines.isEmpty()) {
        written.computeIfAbsent(lines, absent -> new ArrayList<>()).add(run.id().toString());
      }
    }
    written.entrySet().stream()
        .limit(MOST_SHOWN)
        .forEach(
            one ->
                blocks.add(
                    listing(
                        one.getValue().size() == runs.size()
                            ? caption
                            : caption + ", " + Subjects.listed(one.getValue(), "runs"),
                        one.getKey())));
  }

  private static Listing listing(String caption, List<String> lines) {
    int more = lines.size() - OUTPUT_LINES;
    return new Listing(
        caption
            + (more > 0 ? ", its first " + OUTPUT_LINES + " of " + lines.size() + " lines" : ""),
        lines.stream().limit(OUTPUT_LINES).toList());
  }
}
