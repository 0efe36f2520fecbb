package org.krunlab.core.measure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.bootlog.Phase;
import org.krunlab.core.measure.Span.Kind;
import org.krunlab.core.measure.stream.HostInstant;

/**
 * Cuts a run into spans: between milestones by their marks, and between T3 and T5 by the phases
 * that the console tells of, where it does. Where main began and no guest was entered before, a
 * program ran on the host.
 */
public final class Waterfall {
  private final Timeline timeline;
  private final List<Phase> phases;
  private final List<Span> spans = new ArrayList<>();
  private final long origin;

  private Waterfall(Timeline timeline, List<Phase> phases, HostInstant origin) {
    this.timeline = timeline;
    this.phases = phases;
    this.origin = origin.nanos();
  }

  /** The spans in the order they begin; none before T0. */
  public static List<Span> of(Timeline timeline, List<Phase> phases) {
    HostInstant origin = timeline.at(Milestone.T0);
    if (origin == null) {
      return List.of();
    }
    var waterfall = new Waterfall(timeline, phases, origin);
    boolean guest = timeline.at(Milestone.T3) != null || timeline.at(Milestone.T5) == null;
    if (guest) {
      waterfall.between("VMM starts", Kind.VMM, Milestone.T0, Milestone.T2);
      waterfall.between("VM is set up", Kind.VMM, Milestone.T2, Milestone.T3);
      waterfall.kernel();
    } else {
      waterfall.between("process is forked", Kind.VMM, Milestone.T0, Milestone.T2);
      waterfall.between("program starts", Kind.KERNEL, Milestone.T2, Milestone.T5);
    }
    waterfall.between("module is loaded", Kind.RUNTIME, Milestone.T5, Milestone.T6);
    waterfall.between("module runs", Kind.MODULE, Milestone.T6, Milestone.T7);
    waterfall.between(
        guest ? "VMM ends" : "process ends", Kind.TEARDOWN, Milestone.T7, Milestone.T8);
    return List.copyOf(waterfall.spans);
  }

  /** Adds a span; nothing where either end was not observed. */
  private void between(String name, Kind kind, Milestone from, Milestone to) {
    HostInstant start = timeline.at(from);
    HostInstant end = timeline.at(to);
    if (start != null && end != null) {
      add(name, kind, start.nanos(), end.nanos());
    }
  }

  private void kernel() {
    HostInstant main = timeline.at(Milestone.T5);
    boolean told = false;
    for (Phase phase : phases) {
      Long start = phase.hostStart();
      if (start == null || phase.hostDuration() == null) {
        continue;
      }
      if (main != null && start >= main.nanos()) {
        break; // from here on the marks tell, and more exactly
      }
      if (!told) {
        beforeFirstWord(start);
      }
      told = true;
      long end = start + phase.hostDuration().toNanos();
      add(phase.name(), Kind.KERNEL, start, main == null ? end : Math.min(end, main.nanos()));
    }
    if (!told) {
      between("kernel boots", Kind.KERNEL, Milestone.T3, Milestone.T5);
    }
  }

  private void beforeFirstWord(long firstWord) {
    @Nullable HostInstant entry = timeline.at(Milestone.T3);
    if (entry != null && entry.nanos() < firstWord) {
      add("until the first line", Kind.KERNEL, entry.nanos(), firstWord);
    }
  }

  private void add(String name, Kind kind, long from, long to) {
    spans.add(new Span(name, kind, (from - origin) / 1e6, (to - from) / 1e6));
  }
}
