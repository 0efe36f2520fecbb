package org.krunlab.desktop.runs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.Progress;
import org.krunlab.core.experiment.RunId;
import org.krunlab.core.experiment.RunStore;
import org.krunlab.desktop.session.UseCases;
import org.krunlab.desktop.session.Workbench;
import org.krunlab.desktop.task.TaskRunner;

/** The runs that were made, and what can be done with those selected. */
public final class RunsViewModel {
  private final Workbench workbench;
  private final UseCases cases;
  private final TaskRunner tasks;
  private final Consumer<List<RunStore.Entry>> compare;
  private final Map<RunId, RunRow> known = new HashMap<>();
  private final ObservableList<RunRow> rows = FXCollections.observableArrayList();
  private final ObservableList<RunRow> selected = FXCollections.observableArrayList();
  private final BooleanBinding comparable = Bindings.size(selected).greaterThanOrEqualTo(2);

  /**
   * @param compare opens the comparison of the runs it is given
   */
  public RunsViewModel(
      Workbench workbench,
      UseCases cases,
      TaskRunner tasks,
      Consumer<List<RunStore.Entry>> compare) {
    this.workbench = workbench;
    this.cases = cases;
    this.tasks = tasks;
    this.compare = compare;
    workbench.runs().addListener((ListChangeListener<RunStore.Entry>) change -> refresh());
    refresh();
  }

  private void refresh() {
    var fresh = new ArrayList<RunRow>();
    for (RunStore.Entry entry : workbench.runs()) {
      if (!known.containsKey(entry.id())) {
        var row = new RunRow(entry);
        known.put(entry.id(), row);
        fresh.add(row);
      }
    }
    List<RunRow> all = workbench.runs().stream().map(entry -> known.get(entry.id())).toList();
    if (!rows.equals(all)) {
      rows.setAll(all);
    }
    if (!fresh.isEmpty()) {
      tasks.start(
          "Reading " + fresh.size() + (fresh.size() == 1 ? " run" : " runs"),
          (progress, cancel) -> derive(fresh, progress, cancel),
          count -> {});
    }
  }

  private int derive(List<RunRow> fresh, Progress.Listener progress, CancelToken cancel) {
    var started = tasks.clock().instant();
    int done = 0;
    for (RunRow row : fresh) {
      cancel.throwIfCancelled();
      RunRow.Derived derived = derive(row);
      tasks.ui().execute(() -> row.derive(derived));
      done++;
      progress.on(
          Progress.of(
              "Reading run " + row.number(),
              java.time.Duration.between(started, tasks.clock().instant()),
              (double) done / fresh.size()));
    }
    return done;
  }

  /** A run whose record is damaged still has its row, which says so. */
  private RunRow.Derived derive(RunRow row) {
    try {
      return RunRow.Derived.of(cases.library().open(row.entry().id()));
    } catch (LabException e) {
      return new RunRow.Derived("-", "-", "unreadable", e.sentence());
    }
  }

  /** The newest first. */
  public ObservableList<RunRow> rows() {
    return rows;
  }

  /** Kept in step by the view. */
  public ObservableList<RunRow> selected() {
    return selected;
  }

  /** The runs that are selected. */
  public List<RunStore.Entry> selectedEntries() {
    return selected.stream().map(RunRow::entry).toList();
  }

  /** Whether enough runs are selected to be compared. */
  public BooleanBinding comparableProperty() {
    return comparable;
  }

  /** Compares the selected runs, the older one first. */
  public void compareSelected() {
    if (comparable.get()) {
      compare.accept(
          selected.stream()
              .map(RunRow::entry)
              .sorted(java.util.Comparator.comparingLong(entry -> entry.id().number()))
              .toList());
    }
  }

  public void show(RunRow row) {
    workbench.show(row.entry());
  }

  public void replayRecorded() {
    workbench.replayRecorded();
  }
}
