package org.krunlab.core.experiment.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.RunHeader;
import org.krunlab.core.experiment.RunId;
import org.krunlab.core.experiment.RunStore;
import org.krunlab.core.model.Printable;

/**
 * Which Kconfig values became others where the configuration changed along the lines of a trend.
 */
public final class TrendChanges {
  /** Of a trend whose runs were not looked into. */
  public static final TrendChanges NOT_READ = new TrendChanges(Map.of());

  private final Map<RunId, Optional<List<ValueChange>>> changes;

  private TrendChanges(Map<RunId, Optional<List<ValueChange>>> changes) {
    this.changes = changes;
  }

  /**
   * Reads one run of each configuration.
   *
   * @throws org.krunlab.core.experiment.CancelledException on cancel
   */
  public static TrendChanges of(Trend trend, RunStore runs, CancelToken cancel) {
    var reading = new Reading(runs, cancel);
    for (Trend.Line line : trend.lines()) {
      List<Trend.Point> points = line.points();
      for (int i = 1; i < points.size(); i++) {
        if (points.get(i).change() == Trend.Change.CONFIGURATION) {
          reading.compare(points.get(i - 1), points.get(i));
        }
      }
    }
    return new TrendChanges(Map.copyOf(reading.changes));
  }

  /**
   * What became another value at a point, what a user set first; empty where the configuration did
   * not change there, or one of the two is not known.
   */
  public Optional<List<ValueChange>> at(Trend.Point point) {
    return changes.getOrDefault(point.run(), Optional.empty());
  }

  /**
   * What became another at a point, in a line.
   *
   * @param most how many values are named; the others are counted
   */
  public String words(Trend.Point point, int most) {
    String label = point.change().label();
    if (point.change() != Trend.Change.CONFIGURATION || !changes.containsKey(point.run())) {
      return label;
    }
    return label
        + at(point).map(values -> ": " + named(values, most)).orElse(", what is not known");
  }

  private static String named(List<ValueChange> values, int most) {
    String named =
        values.stream().limit(most).map(ValueChange::toString).collect(Collectors.joining(", "));
    int others = values.size() - most;
    return others <= 0
        ? named
        : "%s and %,d %s".formatted(named, others, others == 1 ? "other" : "others");
  }

  /** What configurations are known of. */
  private static final class Reading {
    private final RunStore runs;
    private final CancelToken cancel;
    private final Map<String, Optional<RunHeader>> known = new HashMap<>();
    private final Map<RunId, Optional<List<ValueChange>>> changes = new HashMap<>();

    Reading(RunStore runs, CancelToken cancel) {
      this.runs = runs;
      this.cancel = cancel;
    }

    void compare(Trend.Point before, Trend.Point after) {
      Optional<RunHeader> first = header(before);
      Optional<RunHeader> second = header(after);
      changes.put(
          after.run(), first.flatMap(one -> second.map(other -> TrendChanges.between(one, other))));
    }

    private Optional<RunHeader> header(Trend.Point point) {
      return known.computeIfAbsent(point.configuration(), hash -> read(point.run()));
    }

    /** No image is made without a value: a record that holds none does not tell. */
    private Optional<RunHeader> read(RunId run) {
      cancel.throwIfCancelled();
      try {
        return Optional.of(runs.find(run).header())
            .filter(header -> !header.image().assignments().isEmpty());
      } catch (LabException e) {
        return Optional.empty();
      }
    }
  }

  private static List<ValueChange> between(RunHeader before, RunHeader after) {
    Map<String, String> old = before.image().assignments();
    Map<String, String> now = after.image().assignments();
    var byUser = new TreeSet<>(before.profile().kconfig().keySet());
    byUser.addAll(after.profile().kconfig().keySet());
    Set<String> symbols = new TreeSet<>(old.keySet());
    symbols.addAll(now.keySet());
    var changes = new ArrayList<ValueChange>();
    for (String symbol : symbols) {
      String was = old.getOrDefault(symbol, ValueChange.DEFAULT);
      String is = now.getOrDefault(symbol, ValueChange.DEFAULT);
      if (!was.equals(is)) {
        changes.add(
            new ValueChange(symbol, Printable.of(was), Printable.of(is), byUser.contains(symbol)));
      }
    }
    changes.sort(Comparator.comparing(change -> !change.byUser()));
    return List.copyOf(changes);
  }
}
