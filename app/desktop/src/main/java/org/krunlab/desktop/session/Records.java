package org.krunlab.desktop.session;

import java.util.List;
import java.util.Map;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.krunlab.core.experiment.history.Annotation;
import org.krunlab.core.experiment.history.ExperimentEntry;
import org.krunlab.core.experiment.history.History;
import org.krunlab.core.experiment.history.HistoryEntry;
import org.krunlab.core.experiment.history.Subject;
import org.krunlab.desktop.task.Outcome;
import org.krunlab.desktop.task.TaskRunner;

/** The runs and experiments of the store, as they were when it was last read. */
public final class Records {
  private final Session session;
  private final UseCases cases;
  private final TaskRunner tasks;
  private final ObservableList<HistoryEntry> runs = FXCollections.observableArrayList();
  private final ObservableList<ExperimentEntry> experiments = FXCollections.observableArrayList();
  private final ObservableList<HistoryEntry> runsView =
      FXCollections.unmodifiableObservableList(runs);
  private final ObservableList<ExperimentEntry> experimentsView =
      FXCollections.unmodifiableObservableList(experiments);

  /** What one look at the store finds. */
  private record Found(List<HistoryEntry> runs, List<ExperimentEntry> experiments) {}

  Records(Session session, UseCases cases, TaskRunner tasks) {
    this.session = session;
    this.cases = cases;
    this.tasks = tasks;
  }

  /** The newest first. */
  public ObservableList<HistoryEntry> runs() {
    return runsView;
  }

  /** The newest first. */
  public ObservableList<ExperimentEntry> experiments() {
    return experimentsView;
  }

  /** Reads what the store has by now. */
  public void refresh() {
    tasks.start(
        "Reading the list of runs",
        (progress, cancel) -> {
          History history = cases.history();
          return new Found(history.entries(progress, cancel), history.experiments());
        },
        Outcome.of(this::list, session.troubleProperty()::set));
  }

  private void list(Found found) {
    if (!runs.equals(found.runs())) {
      runs.setAll(found.runs());
    }
    if (!experiments.equals(found.experiments())) {
      experiments.setAll(found.experiments());
    }
  }

  /** Shows in the lists what was put on some of their rows. */
  public void annotated(Map<Subject, Annotation> changed) {
    for (int i = 0; i < runs.size(); i++) {
      Annotation now = changed.get(Subject.of(runs.get(i).run()));
      if (now != null) {
        runs.set(i, runs.get(i).withAnnotation(now));
      }
    }
    for (int i = 0; i < experiments.size(); i++) {
      Annotation now = changed.get(Subject.of(experiments.get(i).experiment()));
      if (now != null) {
        experiments.set(i, experiments.get(i).withAnnotation(now));
      }
    }
  }
}
