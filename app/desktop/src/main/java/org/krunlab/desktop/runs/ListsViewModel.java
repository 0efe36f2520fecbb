package org.krunlab.desktop.runs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import org.krunlab.core.experiment.RunId;
import org.krunlab.core.experiment.history.Annotation;
import org.krunlab.core.experiment.history.ExperimentEntry;
import org.krunlab.core.experiment.history.HistoryEntry;
import org.krunlab.core.experiment.history.Subject;
import org.krunlab.core.experiment.record.ExperimentId;
import org.krunlab.desktop.session.Records;
import org.krunlab.desktop.session.UseCases;
import org.krunlab.desktop.task.Outcome;
import org.krunlab.desktop.task.TaskRunner;

/** Which of the two lists is shown, and what can be done with the rows of either. */
public final class ListsViewModel {

  /** The lists that there are. */
  public enum Kind {
    RUNS("Runs"),
    EXPERIMENTS("Experiments");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  private final Records records;
  private final UseCases cases;
  private final TaskRunner tasks;
  private final RunFilterModel filter;
  private final RunsViewModel runs;
  private final ExperimentsViewModel experiments;
  private final ObjectProperty<Kind> shown = new SimpleObjectProperty<>(Kind.RUNS);
  private final BooleanBinding annotatable;
  private final StringBinding count;

  /**
   * @param filter what is asked of both lists
   */
  public ListsViewModel(
      Records records,
      UseCases cases,
      TaskRunner tasks,
      RunFilterModel filter,
      RunsViewModel runs,
      ExperimentsViewModel experiments) {
    this.records = records;
    this.cases = cases;
    this.tasks = tasks;
    this.filter = filter;
    this.runs = runs;
    this.experiments = experiments;
    annotatable =
        Bindings.createBooleanBinding(
            () -> !selected().isEmpty(), shown, runs.selected(), experiments.selected());
    count =
        Bindings.createStringBinding(
            () -> areRunsShown() ? runs.countProperty().get() : experiments.countProperty().get(),
            shown,
            runs.countProperty(),
            experiments.countProperty());
    records.runs().addListener((ListChangeListener<HistoryEntry>) change -> offer());
    records.experiments().addListener((ListChangeListener<ExperimentEntry>) change -> offer());
    offer();
  }

  private void offer() {
    filter.offer(
        records.runs(), records.experiments().stream().map(ExperimentEntry::annotation).toList());
  }

  private boolean areRunsShown() {
    return shown.get() == Kind.RUNS;
  }

  /** Which list is shown. */
  public ObjectProperty<Kind> shownProperty() {
    return shown;
  }

  public RunsViewModel runs() {
    return runs;
  }

  public ExperimentsViewModel experiments() {
    return experiments;
  }

  /** What is asked of both lists. */
  public RunFilterModel filter() {
    return filter;
  }

  /** How many of the list's rows are shown, of how many. */
  public StringBinding countProperty() {
    return count;
  }

  /** The runs that are selected in the list on show. */
  public List<RunId> selectedRuns() {
    return areRunsShown() ? runs.selectedRuns() : List.of();
  }

  /** The experiments that are selected in the list on show. */
  public List<ExperimentId> selectedExperiments() {
    return areRunsShown() ? List.of() : experiments.selectedExperiments();
  }

  /** Puts the selected runs side by side, or shows what the selected experiment tells. */
  public void openSelected() {
    if (areRunsShown()) {
      runs.compareSelected();
    } else {
      experiments.openSelected();
    }
  }

  /** Whether anything is selected that could be tagged. */
  public BooleanBinding annotatableProperty() {
    return annotatable;
  }

  /** What is selected in the list on show, with what is on it now. */
  List<Noted> selected() {
    return areRunsShown()
        ? runs.selected().stream().map(row -> noted(row.entry())).toList()
        : experiments.selected().stream().map(row -> noted(row.entry())).toList();
  }

  private static Noted noted(HistoryEntry entry) {
    return new Noted(Subject.of(entry.run()), entry.annotation());
  }

  private static Noted noted(ExperimentEntry entry) {
    return new Noted(Subject.of(entry.experiment()), entry.annotation());
  }

  /**
   * Changes tags and notes.
   *
   * @param done hears when they are on the disk
   * @param wrong hears why not
   */
  void annotate(List<Noted> rows, AnnotationChange change, Runnable done, Consumer<String> wrong) {
    tasks
        .lane()
        .submit(
            cancel -> {
              // A word that is no tag is told before anything is changed.
              rows.forEach(row -> change.applyTo(row.annotation()));
              Map<Subject, Annotation> changed = new LinkedHashMap<>();
              for (Noted row : rows) {
                changed.put(
                    row.subject(), cases.history().annotate(row.subject(), change::applyTo));
              }
              return changed;
            },
            Outcome.of(
                changed -> {
                  records.annotated(changed);
                  done.run();
                },
                wrong));
  }
}
