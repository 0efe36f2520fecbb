package org.krunlab.desktop.history;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.experiment.history.HistoryEntry;
import org.krunlab.core.experiment.history.Trend;
import org.krunlab.core.experiment.history.TrendChanges;
import org.krunlab.desktop.session.Session;
import org.krunlab.desktop.session.UseCases;
import org.krunlab.desktop.task.Freshest;
import org.krunlab.desktop.task.Outcome;
import org.krunlab.desktop.task.TaskRunner;

/** How a figure of some runs went over time. */
public final class TrendViewModel {
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
  private final ObservableList<String> figures = FXCollections.observableArrayList();
  private final StringProperty figure = new SimpleStringProperty();
  private final ReadOnlyObjectWrapper<@Nullable Trend> trend = new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<Trend.@Nullable Line> line = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<TrendChanges> changes =
      new ReadOnlyObjectWrapper<>(TrendChanges.NOT_READ);
  private final UseCases cases;
  private final Freshest reading;
  private final Session session;
  private List<HistoryEntry> entries = List.of();

  public TrendViewModel(Session session, UseCases cases, TaskRunner tasks) {
    this.session = session;
    this.cases = cases;
    reading = tasks.freshest();
    figure.subscribe(this::draw);
  }

  /** Opens the page for these runs, on the figure that it showed last. */
  public void open(List<HistoryEntry> of) {
    entries = List.copyOf(of);
    List<String> names = Trend.figures(entries);
    String before = figure.get();
    figures.setAll(names);
    figure.set(
        before != null && names.contains(before)
            ? before
            : names.isEmpty() ? null : names.getFirst());
    draw(figure.get());
    open.set(true);
  }

  private void draw(@Nullable String name) {
    Trend drawn = name == null ? null : Trend.of(name, entries);
    trend.set(drawn);
    changes.set(TrendChanges.NOT_READ);
    line.set(drawn == null || drawn.lines().isEmpty() ? null : drawn.lines().getFirst());
    if (drawn != null) {
      read(drawn);
    }
  }

  /** What changed is in the records of runs, which are not read while the page waits. */
  private void read(Trend drawn) {
    reading.request(
        cancel -> TrendChanges.of(drawn, cases.store(), cancel),
        Outcome.of(changes::set, session.troubleProperty()::set));
  }

  public void close() {
    open.set(false);
  }

  public ReadOnlyBooleanProperty openProperty() {
    return open.getReadOnlyProperty();
  }

  /** The names of all figures that the runs have. */
  public ObservableList<String> figures() {
    return figures;
  }

  /** Which of them is shown; null where there is none. */
  public StringProperty figureProperty() {
    return figure;
  }

  /** Null where there is no figure. */
  public ReadOnlyObjectProperty<@Nullable Trend> trendProperty() {
    return trend.getReadOnlyProperty();
  }

  /** What was configured otherwise where the configuration changed, once that is read. */
  public ReadOnlyObjectProperty<TrendChanges> changesProperty() {
    return changes.getReadOnlyProperty();
  }

  /** Which runs are drawn; null where there are none. */
  public ObjectProperty<Trend.@Nullable Line> lineProperty() {
    return line;
  }
}
