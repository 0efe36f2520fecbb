package org.krunlab.desktop.runs;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.krunlab.core.experiment.history.ExperimentEntry;
import org.krunlab.core.experiment.history.HistoryEntry;
import org.krunlab.core.experiment.record.ExperimentId;
import org.krunlab.desktop.session.Records;

/** The experiments that were made, which of them are shown, and what can be done with one. */
public final class ExperimentsViewModel {
  private final Records records;
  private final RunFilterModel filter;
  private final Consumer<ExperimentId> open;
  private final Consumer<ExperimentId> goOn;
  private final ObservableList<ExperimentRow> rows = FXCollections.observableArrayList();
  private final ObservableList<ExperimentRow> selected = FXCollections.observableArrayList();
  private final BooleanBinding openable = one(row -> true);
  private final BooleanBinding unfinished =
      one(row -> row.entry().state() != ExperimentEntry.State.DONE);
  private final StringBinding count;

  /**
   * @param filter what is asked of the lists
   * @param open shows what an experiment tells
   * @param goOn makes the runs that an experiment does not have yet
   */
  public ExperimentsViewModel(
      Records records,
      RunFilterModel filter,
      Consumer<ExperimentId> open,
      Consumer<ExperimentId> goOn) {
    this.records = records;
    this.filter = filter;
    this.open = open;
    this.goOn = goOn;
    count =
        Bindings.createStringBinding(
            () -> Counted.text(rows.size(), records.experiments().size()),
            rows,
            records.experiments());
    filter.filterProperty().subscribe(asked -> refresh());
    records.experiments().addListener((ListChangeListener<ExperimentEntry>) change -> refresh());
    // What is asked of how runs were made is asked of the runs of experiments.
    records.runs().addListener((ListChangeListener<HistoryEntry>) change -> refresh());
  }

  private BooleanBinding one(Predicate<ExperimentRow> like) {
    return Bindings.createBooleanBinding(
        () -> selected.size() == 1 && like.test(selected.getFirst()), selected);
  }

  private void refresh() {
    List<ExperimentRow> fresh =
        filter.filterProperty().get().ofExperiments(records.experiments(), records.runs()).stream()
            .map(ExperimentRow::new)
            .toList();
    if (numbers(rows).equals(numbers(fresh))) {
      // Row by row: setting all at once would forget what is selected.
      for (int i = 0; i < fresh.size(); i++) {
        if (!rows.get(i).equals(fresh.get(i))) {
          rows.set(i, fresh.get(i));
        }
      }
    } else {
      rows.setAll(fresh);
    }
  }

  private static List<ExperimentId> numbers(List<ExperimentRow> rows) {
    return rows.stream().map(row -> row.entry().experiment()).toList();
  }

  /** Those that are asked for, the newest first. */
  public ObservableList<ExperimentRow> rows() {
    return rows;
  }

  /** What is asked of the lists. */
  public RunFilterModel filter() {
    return filter;
  }

  /** How many are shown, of how many. */
  public StringBinding countProperty() {
    return count;
  }

  /** Kept in step by the view. */
  public ObservableList<ExperimentRow> selected() {
    return selected;
  }

  /** The experiments that are selected, the oldest first. */
  public List<ExperimentId> selectedExperiments() {
    return numbers(selected).stream()
        .sorted(Comparator.comparingLong(ExperimentId::number))
        .toList();
  }

  /** Whether one is selected. */
  public BooleanBinding openableProperty() {
    return openable;
  }

  /** Whether one is selected that lacks runs. */
  public BooleanBinding unfinishedProperty() {
    return unfinished;
  }

  /** Shows what the selected one tells. */
  public void openSelected() {
    if (openable.get()) {
      open.accept(selected.getFirst().entry().experiment());
    }
  }

  /** Makes the runs that the selected one does not have yet. */
  public void goOn() {
    if (unfinished.get()) {
      goOn.accept(selected.getFirst().entry().experiment());
    }
  }
}
