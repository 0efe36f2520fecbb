package org.krunlab.desktop.log;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.LongAdder;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.krunlab.core.bootlog.LogEvent;
import org.krunlab.desktop.session.Console;
import org.krunlab.desktop.task.Batches;

/**
 * A log as it comes in. However much comes, at most {@link #RETAINED} lines are held here; the
 * counts are of all lines, and all of them are kept with the run.
 */
public final class LogViewModel implements Console {
  /** Lines held for showing. */
  public static final int RETAINED = 10_000;

  /** Lines between two deliveries; a boot prints some dozens, only a flood comes near. */
  private static final int BATCH = 2_000;

  private final Batches<LogLine> batches;
  private final Map<Category, LongAdder> arrived = new EnumMap<>(Category.class);
  private final List<LogLine> retained = new ArrayList<>();
  private final ObservableList<LogLine> shown = FXCollections.observableArrayList();
  private final Map<Category, ReadOnlyLongWrapper> counts = new EnumMap<>(Category.class);
  private final Map<Category, BooleanProperty> visible = new EnumMap<>(Category.class);
  private final BooleanProperty following = new SimpleBooleanProperty(true);
  private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
  private final LogSearch search = new LogSearch(shown);
  private volatile long originNanos;

  /**
   * @param later runs things on the toolkit's thread after a pause, in which lines collect
   */
  public LogViewModel(Executor later) {
    batches = new Batches<>(BATCH, later, this::receive);
    for (Category category : Category.values()) {
      arrived.put(category, new LongAdder());
      counts.put(category, new ReadOnlyLongWrapper());
      var shows = new SimpleBooleanProperty(true);
      shows.subscribe(this::refilter);
      visible.put(category, shows);
    }
  }

  @Override
  public void clear() {
    arrived.values().forEach(LongAdder::reset);
    batches.restart();
  }

  @Override
  public void countFrom(long nanos) {
    originNanos = nanos;
  }

  @Override
  public void offer(LogEvent event) {
    offer(LogLine.of(event, originNanos));
  }

  @Override
  public void offerBuildOutput(String line, long nanos) {
    offer(LogLine.ofBuild(line, nanos - originNanos));
  }

  private void offer(LogLine line) {
    requireNonNull(arrived.get(line.category())).increment();
    batches.offer(line);
  }

  @Override
  public void flush() {
    batches.flush();
  }

  private void receive(Batches.Batch<LogLine> batch) {
    if (batch.restarted()) {
      following.set(true);
    }
    if (batch.restarted() || batch.dropped() > 0) {
      // What was held is of another log, or lies before a gap: a log with a hole would mislead.
      retained.clear();
      shown.clear();
    }
    int surplus = retained.size() + batch.items().size() - RETAINED;
    if (surplus > 0) {
      dropOldest(surplus);
    }
    retained.addAll(batch.items());
    shown.addAll(batch.items().stream().filter(this::passes).toList());
    publishCounts();
    search.refresh();
  }

  private void dropOldest(int surplus) {
    List<LogLine> old = retained.subList(0, Math.min(surplus, retained.size()));
    int wereShown = (int) old.stream().filter(this::passes).count();
    old.clear();
    shown.remove(0, wereShown);
  }

  private boolean passes(LogLine line) {
    BooleanProperty shows = visible.get(line.category());
    return shows == null || shows.get();
  }

  private void refilter() {
    shown.setAll(retained.stream().filter(this::passes).toList());
    search.refresh();
  }

  private void publishCounts() {
    long all = 0;
    for (var entry : counts.entrySet()) {
      long count = requireNonNull(arrived.get(entry.getKey())).sum();
      entry.getValue().set(count);
      all += count;
    }
    note.set(
        all <= retained.size()
            ? ""
            : String.format(
                Locale.ROOT,
                "The last %,d of %,d lines; all are kept with the run.",
                retained.size(),
                all));
  }

  /** The lines that pass the filter, the oldest first. */
  public ObservableList<LogLine> shown() {
    return shown;
  }

  public BooleanProperty visibleProperty(Category category) {
    return requireNonNull(visible.get(category));
  }

  /** How many lines of that kind have come in all. */
  public ReadOnlyLongProperty countProperty(Category category) {
    return requireNonNull(counts.get(category)).getReadOnlyProperty();
  }

  /** Whether the end stays in view as lines come. */
  public BooleanProperty followingProperty() {
    return following;
  }

  /** Says so where not all lines are held; blank otherwise. */
  public ReadOnlyStringProperty noteProperty() {
    return note.getReadOnlyProperty();
  }

  public LogSearch search() {
    return search;
  }
}
