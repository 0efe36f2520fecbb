package org.krunlab.desktop.runs;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.krunlab.core.experiment.RunId;
import org.krunlab.core.experiment.history.Annotation;
import org.krunlab.core.experiment.history.HistoryEntry;
import org.krunlab.core.experiment.history.Subject;
import org.krunlab.desktop.session.UseCases;
import org.krunlab.desktop.session.Workbench;
import org.krunlab.desktop.task.Outcome;
import org.krunlab.desktop.task.TaskRunner;

/** The runs that were made, which of them are shown, and what can be done with those selected. */
public final class RunsViewModel {
  private final Workbench workbench;
  private final UseCases cases;
  private final TaskRunner tasks;
  private final Consumer<List<RunId>> compare;
  private final RunFilterModel filter;
  private final ObservableList<RunRow> all = FXCollections.observableArrayList();
  private final FilteredList<RunRow> rows = new FilteredList<>(all);
  private final ObservableList<RunRow> selected = FXCollections.observableArrayList();
  private final BooleanBinding comparable = Bindings.size(selected).greaterThanOrEqualTo(2);
  private final BooleanBinding editable = Bindings.isNotEmpty(selected);
  private final StringBinding count = Bindings.createStringBinding(this::counted, all, rows);

  /**
   * @param compare opens the comparison of the runs it is given
   */
  public RunsViewModel(
      Workbench workbench, UseCases cases, TaskRunner tasks, Consumer<List<RunId>> compare) {
    this.workbench = workbench;
    this.cases = cases;
    this.tasks = tasks;
    this.compare = compare;
    filter = new RunFilterModel(tasks.clock());
    filter
        .filterProperty()
        .subscribe(asked -> rows.setPredicate(row -> asked.accepts(row.entry())));
    workbench.runs().addListener((ListChangeListener<HistoryEntry>) change -> refresh());
    refresh();
  }

  private void refresh() {
    List<RunRow> fresh = workbench.runs().stream().map(RunRow::new).toList();
    if (all.equals(fresh)) {
      return;
    }
    if (all.stream().map(RunRow::run).toList().equals(fresh.stream().map(RunRow::run).toList())) {
      // Row by row: setting all at once would forget what is selected.
      for (int i = 0; i < fresh.size(); i++) {
        if (!all.get(i).equals(fresh.get(i))) {
          all.set(i, fresh.get(i));
        }
      }
    } else {
      all.setAll(fresh);
    }
    filter.offer(workbench.runs());
  }

  private String counted() {
    return rows.size() == all.size()
        ? all.isEmpty() ? "" : "%,d".formatted(all.size())
        : "%,d of %,d".formatted(rows.size(), all.size());
  }

  /** Those that are asked for, the newest first. */
  public ObservableList<RunRow> rows() {
    return rows;
  }

  /** What is asked of the list. */
  public RunFilterModel filter() {
    return filter;
  }

  /** How many are shown, of how many. */
  public StringBinding countProperty() {
    return count;
  }

  /** Kept in step by the view. */
  public ObservableList<RunRow> selected() {
    return selected;
  }

  /** The runs that are selected. */
  public List<RunId> selectedRuns() {
    return selected.stream().map(RunRow::run).toList();
  }

  /** The selected ones as they are now. */
  List<HistoryEntry> selectedEntries() {
    return selected.stream().map(RunRow::entry).toList();
  }

  /** Whether enough runs are selected to be compared. */
  public BooleanBinding comparableProperty() {
    return comparable;
  }

  /** Whether anything is selected that could be tagged. */
  public BooleanBinding editableProperty() {
    return editable;
  }

  /** Compares the selected runs, the older one first. */
  public void compareSelected() {
    if (comparable.get()) {
      compare.accept(
          selected.stream()
              .map(RunRow::run)
              .sorted(Comparator.comparingLong(RunId::number))
              .toList());
    }
  }

  /**
   * Changes tags and notes.
   *
   * @param done hears when they are on the disk
   * @param wrong hears why not
   */
  void annotate(
      List<HistoryEntry> entries, AnnotationChange change, Runnable done, Consumer<String> wrong) {
    tasks
        .lane()
        .submit(
            cancel -> {
              // A word that is no tag is told before anything is changed.
              entries.forEach(entry -> change.applyTo(entry.annotation()));
              Map<RunId, Annotation> changed = new LinkedHashMap<>();
              for (HistoryEntry entry : entries) {
                changed.put(
                    entry.run(),
                    cases.history().annotate(Subject.of(entry.run()), change::applyTo));
              }
              return changed;
            },
            Outcome.of(
                changed -> {
                  workbench.annotated(changed);
                  done.run();
                },
                wrong));
  }

  public void show(RunRow row) {
    workbench.show(row.run());
  }

  public void replayRecorded() {
    workbench.replayRecorded();
  }
}
