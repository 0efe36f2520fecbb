package org.krunlab.core.measure;

import static java.util.Comparator.naturalOrder;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.measure.stream.HostInstant;

/**
 * When the milestones of a run were passed, all on the host's clock. A milestone that is not in it
 * was not observed.
 *
 * @param observations the milestones that were seen
 */
public record Timeline(Map<Milestone, Observation> observations) {
  /** Nothing was observed. */
  public static final Timeline EMPTY = new Timeline(Map.of());

  public Timeline {
    Map<Milestone, Observation> sorted = new EnumMap<>(Milestone.class);
    sorted.putAll(observations);
    observations = Collections.unmodifiableMap(sorted);
  }

  /** When a milestone was passed, or null where it was not observed. */
  public @Nullable HostInstant at(Milestone milestone) {
    Observation observation = observations.get(milestone);
    return observation == null ? null : observation.at();
  }

  /** The latest moment of all, or null where nothing was observed. */
  public @Nullable HostInstant last() {
    return observations.values().stream().map(Observation::at).max(naturalOrder()).orElse(null);
  }

  /** How the moment of a milestone is known. */
  public Provenance provenance(Milestone milestone) {
    Observation observation = observations.get(milestone);
    return observation == null ? Provenance.NOT_OBSERVED : observation.provenance();
  }

  /**
   * The headline: from the launch to the first byte the module wrote, or to main where the module
   * wrote nothing. The interval's own label tells which. Null where neither was observed.
   */
  public @Nullable Interval ready() {
    Interval toOutput = between("ready", Milestone.T0, Milestone.T6);
    return toOutput != null ? toOutput : between("ready", Milestone.T0, Milestone.T5);
  }

  /** What it took until the application began, whatever lies between. */
  public @Nullable Interval toMain() {
    return between("to main", Milestone.T0, Milestone.T5);
  }

  /** What the VMM took until the guest was entered. */
  public @Nullable Interval vmm() {
    return between("VMM", Milestone.T0, Milestone.T3);
  }

  /** What the kernel took until main. */
  public @Nullable Interval guest() {
    return between("guest", Milestone.T3, Milestone.T5);
  }

  /** What the module took from its first byte to its end. */
  public @Nullable Interval run() {
    return between("run", Milestone.T6, Milestone.T7);
  }

  /** What it took to end; never part of another figure. */
  public @Nullable Interval teardown() {
    return between("teardown", Milestone.T7, Milestone.T8);
  }

  /** The intervals above that could be observed, in that order. */
  public List<Interval> intervals() {
    return Stream.of(ready(), vmm(), guest(), run(), teardown()).filter(Objects::nonNull).toList();
  }

  /** Marks and the end are stamped by two threads: one stamped after the other tells nothing. */
  private @Nullable Interval between(String name, Milestone from, Milestone to) {
    HostInstant start = at(from);
    HostInstant end = at(to);
    if (start == null || end == null || start.until(end).isNegative()) {
      return null;
    }
    return new Interval(name, from, to, start.until(end));
  }
}
