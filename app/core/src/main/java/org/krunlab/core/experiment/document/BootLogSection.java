package org.krunlab.core.experiment.document;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.RunCharts;
import org.krunlab.core.measure.autopsy.Autopsies;
import org.krunlab.core.measure.autopsy.BootAutopsy;
import org.krunlab.core.measure.autopsy.Gap;
import org.krunlab.core.model.Narration;
import org.krunlab.core.report.Block;
import org.krunlab.core.report.Prose;
import org.krunlab.core.report.Section;
import org.krunlab.core.report.Table;

/** The lines of a boot log that took the longest, with what their time is put down to. */
final class BootLogSection {
  private static final int MOST_LINES = 24;

  private BootLogSection() {}

  /** Of one or more runs; those whose kernel said nothing share a sentence. */
  static Section of(List<CompletedRun> runs) {
    return of(runs, runs.stream().map(CompletedRun::title).toList());
  }

  /**
   * The same.
   *
   * @param names of the runs
   */
  static Section of(List<CompletedRun> runs, List<String> names) {
    var blocks = new ArrayList<Block>();
    var silent = new ArrayList<String>();
    for (int i = 0; i < runs.size(); i++) {
      CompletedRun run = runs.get(i);
      Optional<BootAutopsy> boot =
          Autopsies.byItsOwnPace(run.result()).filter(found -> told(run, found));
      if (boot.isEmpty()) {
        silent.add(names.get(i));
      } else {
        blocks.add(shares(names.get(i), boot.get()));
        blocks.add(RunCharts.libraries(boot.get()));
        blocks.add(lines(run, boot.get()));
      }
    }
    if (!silent.isEmpty()) {
      blocks.add(
          new Prose(
              Subjects.listed(silent, "runs")
                  + (silent.size() == 1 ? " has" : " have")
                  + " no boot log: a silent kernel prints errors only, which is what makes its"
                  + " times headlines. A narrated or buffered run of the same profile has one."));
    }
    return new Section("Boot log", blocks);
  }

  /** What a silent kernel's console has is the module's, unless a library complained. */
  private static boolean told(CompletedRun run, BootAutopsy boot) {
    boolean silent = run.header().image().narration() == Narration.SILENT;
    return boot.gaps().stream()
        .anyMatch(gap -> gap.line() > 0 && !(silent && gap.library().isEmpty()));
  }

  private static Prose shares(String name, BootAutopsy boot) {
    return new Prose(
        name
            + ": "
            + millis(boot.total())
            + " ms from T0, put down to "
            + boot.shares().entrySet().stream()
                .map(share -> share.getKey().label() + " " + millis(share.getValue()) + " ms")
                .collect(Collectors.joining(", "))
            + ". How long printing took is worked out from the line that was printed fastest.");
  }

  private static Table lines(CompletedRun run, BootAutopsy boot) {
    var longest = new HashSet<>(boot.longestFirst().stream().limit(MOST_LINES).toList());
    List<Gap> shown = boot.gaps().stream().filter(longest::contains).toList();
    Duration rest =
        boot.gaps().stream()
            .filter(gap -> !longest.contains(gap))
            .map(Gap::duration)
            .reduce(Duration.ZERO, Duration::plus);
    var rows = new ArrayList<List<String>>();
    shown.forEach(gap -> rows.add(row(gap)));
    int more = boot.gaps().size() - shown.size();
    if (more > 0) {
      rows.add(List.of("", millis(rest), "", more + " shorter ones", ""));
    }
    return new Table(
        "Boot log of " + run.id() + ", the longest gaps in their order",
        0,
        List.of(
            Table.Column.figures("since T0, ms"),
            Table.Column.figures("takes, ms"),
            Table.Column.words("Library"),
            Table.Column.words("From this line or mark on"),
            Table.Column.words("Put down to")),
        rows);
  }

  private static List<String> row(Gap gap) {
    String share =
        gap.console().isZero()
            ? gap.share().label()
            : "printing " + millis(gap.console()) + ", then " + gap.share().label();
    return List.of(millis(gap.start()), millis(gap.duration()), gap.library(), gap.opener(), share);
  }

  private static String millis(Duration time) {
    return String.format(Locale.ROOT, "%.2f", time.toNanos() / 1e6);
  }
}
