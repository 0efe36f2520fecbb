package org.krunlab.desktop.runs;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.krunlab.core.experiment.RunId;
import org.krunlab.core.experiment.history.HistoryEntry;
import org.krunlab.desktop.session.Workbench;

/** The runs that were made, which of them are shown, and what can be done with those selected. */
public final class RunsViewModel {
  private final Workbench workbench;
  private final Consumer<List<RunId>> compare;
  private final RunFilterModel filter;
  private final ObservableList<RunRow> all = FXCollections.observableArrayList();
  private final FilteredList<RunRow> rows = new FilteredList<>(all);
  private final ObservableList<RunRow> selected = FXCollections.observableArrayList();
  private final BooleanBinding comparable = Bindings.size(selected).greaterThanOrEqualTo(2);
  private final StringBinding count = Bindings.createStringBinding(this::counted, all, rows);

  /**
   * @param filter what is asked of the list
   * @param compare opens the comparison of the runs it is given
   */
  public RunsViewModel(Workbench workbench, RunFilterModel filter, Consumer<List<RunId>> compare) {
    this.workbench = workbench;
    this.compare = compare;
    this.filter = filter;
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
  }

  private String counted() {
    return Counted.text(rows.size(), all.size());
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

  /** Whether enough runs are selected to be compared. */
  public BooleanBinding comparableProperty() {
    return comparable;
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

  public void show(RunRow row) {
    workbench.show(row.run());
  }

  public void replayRecorded() {
    workbench.replayRecorded();
  }
}
