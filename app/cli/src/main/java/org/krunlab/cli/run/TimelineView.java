package org.krunlab.cli.run;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.krunlab.cli.shell.TextTable;
import org.krunlab.core.measure.Milestone;
import org.krunlab.core.measure.Provenance;
import org.krunlab.core.measure.Timeline;
import org.krunlab.core.measure.stream.HostInstant;

/** The milestones of a run as a table, with a bar for the time up to each. */
final class TimelineView {
  private static final int BAR = 24;

  private final Timeline timeline;
  private @Nullable HostInstant before;

  TimelineView(Timeline timeline) {
    this.timeline = timeline;
  }

  /** Empty where not even T0 was observed. */
  String text() {
    HostInstant start = timeline.at(Milestone.T0);
    HostInstant last = timeline.last();
    if (start == null || last == null) {
      return "";
    }
    var table =
        new TextTable(
            List.of("mark", "since T0 [ms]", "step [ms]", "", "what happened", "known by"),
            List.of(false, true, true, false, false, false));
    before = start;
    for (Milestone milestone : Milestone.values()) {
      table.add(row(milestone, start, start.until(last)));
    }
    return table.render();
  }

  private List<String> row(Milestone milestone, HostInstant start, Duration whole) {
    HostInstant at = timeline.at(milestone);
    if (at == null || before == null) {
      return List.of(
          milestone.name(), "-", "-", "", milestone.meaning(), Provenance.NOT_OBSERVED.words());
    }
    Duration from = start.until(before);
    Duration to = start.until(at);
    Duration step = before.until(at);
    before = at;
    return List.of(
        milestone.name(),
        millis(to),
        milestone == Milestone.T0 ? "" : millis(step),
        bar(from, to, whole),
        milestone.meaning(),
        timeline.provenance(milestone).words());
  }

  private static String millis(Duration duration) {
    return String.format(Locale.ROOT, "%.2f", duration.toNanos() / 1e6);
  }

  /** Marks and the end are stamped by two threads, so that a step may go backwards: no bar then. */
  private static String bar(Duration from, Duration to, Duration whole) {
    int begin = column(from, whole);
    int end = column(to, whole);
    return end > begin ? " ".repeat(begin) + "#".repeat(end - begin) : "";
  }

  private static int column(Duration at, Duration whole) {
    return whole.isZero() ? 0 : (int) Math.round((double) BAR * at.toNanos() / whole.toNanos());
  }
}
