package org.krunlab.desktop.history;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.experiment.history.Soundness;
import org.krunlab.core.experiment.history.StoreCheck;
import org.krunlab.desktop.session.Session;
import org.krunlab.desktop.session.UseCases;
import org.krunlab.desktop.task.Outcome;
import org.krunlab.desktop.task.TaskRunner;
import org.krunlab.desktop.task.Work;

/** Whether all that is kept is still what was stored. */
public final class CheckViewModel {
  private final Session session;
  private final UseCases cases;
  private final TaskRunner tasks;
  private final Runnable afterMending;
  private final ReadOnlyObjectWrapper<@Nullable Soundness> found = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper("");
  private final ObservableList<String> mended = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

  /**
   * @param afterMending called after something was put aside and mended
   */
  public CheckViewModel(Session session, UseCases cases, TaskRunner tasks, Runnable afterMending) {
    this.session = session;
    this.cases = cases;
    this.tasks = tasks;
    this.afterMending = afterMending;
  }

  /** What came of a check, and of mending before it. */
  private record Done(List<String> mended, Soundness found) {}

  /** Reads all of the store. */
  public void check() {
    start(
        "Checking what is kept",
        (progress, cancel) -> new Done(List.of(), cases.history().check().check(progress, cancel)));
  }

  /** Puts aside what is damaged, and what there is of it elsewhere in its place. */
  public void mend() {
    start(
        "Mending what is kept",
        (progress, cancel) -> {
          StoreCheck store = cases.history().check();
          return new Done(store.mend(), store.check(progress, cancel));
        });
  }

  private void start(String title, Work<Done> work) {
    if (busy.get()) {
      return;
    }
    busy.set(true);
    tasks.start(
        title,
        work,
        Outcome.of(
            (Done done) -> {
              busy.set(false);
              told.set(done.found().sentence());
              mended.setAll(done.mended());
              found.set(done.found());
              if (!done.mended().isEmpty()) {
                afterMending.run();
              }
            },
            sentence -> {
              busy.set(false);
              session.troubleProperty().set(sentence);
            }));
  }

  /** What was found last; null before anything was looked at. */
  public ReadOnlyObjectProperty<@Nullable Soundness> foundProperty() {
    return found.getReadOnlyProperty();
  }

  /** What was mended before that, a sentence each. */
  public ObservableList<String> mended() {
    return mended;
  }

  /** What it comes to; blank before anything was looked at. */
  public ReadOnlyStringProperty toldProperty() {
    return told.getReadOnlyProperty();
  }

  /** Whether it is looked just now. */
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }
}
