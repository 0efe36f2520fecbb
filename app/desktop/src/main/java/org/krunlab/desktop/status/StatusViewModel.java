package org.krunlab.desktop.status;

import java.time.Duration;
import java.util.Locale;
import java.util.OptionalDouble;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.experiment.Progress;
import org.krunlab.desktop.task.RunningTask;
import org.krunlab.desktop.task.TaskRunner;

/** What is going on: the newest of the work under way. */
public final class StatusViewModel {
  /** The value of a progress bar that does not know how much is left. */
  private static final double INDETERMINATE = -1;

  private final TaskRunner tasks;
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper activity = new ReadOnlyStringWrapper("Ready");
  private final ReadOnlyStringWrapper time = new ReadOnlyStringWrapper("");
  private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper();
  private final InvalidationListener progressed = this::progressed;
  private @Nullable RunningTask shown;

  /** The last thing that was done at once; shown until something is under way. */
  private String told = "";

  /** What came of the work that had the laboratory to itself last. */
  private String done = "";

  public StatusViewModel(TaskRunner tasks) {
    this.tasks = tasks;
    tasks.running().addListener((InvalidationListener) list -> choose());
    choose();
  }

  private void choose() {
    RunningTask before = shown;
    if (before != null) {
      before.progressProperty().removeListener(progressed);
    }
    RunningTask next = tasks.running().isEmpty() ? null : tasks.running().getLast();
    shown = next;
    if (next != null) {
      told = "";
      next.progressProperty().addListener(progressed);
    }
    busy.set(next != null);
    tick();
  }

  private void progressed(Object progress) {
    tick();
  }

  /** Brings the time spent up to date; to be called about every second. */
  public void tick() {
    RunningTask task = shown;
    if (task == null) {
      activity.set(!told.isEmpty() ? told : !done.isEmpty() ? done : "Ready");
      time.set("");
      fraction.set(0);
      return;
    }
    Progress progress = task.progressProperty().get();
    OptionalDouble done = progress.fraction();
    activity.set(task.isCancelled() ? "Stopping: " + progress.activity() : progress.activity());
    fraction.set(done.orElse(INDETERMINATE));
    String spent = clock(Duration.between(task.startedAt(), tasks.clock().instant()));
    time.set(
        progress
            .left()
            .map(left -> spent + " spent, about " + clock(left) + " left")
            .orElse(spent));
  }

  /** Tells of something that was done at once. */
  public void tell(String words) {
    told = words;
    tick();
  }

  /** Tells what came of work; stays where lists are read anew behind it. Blank for nothing. */
  public void tellDone(String sentence) {
    done = sentence;
    tick();
  }

  private static String clock(Duration duration) {
    long seconds = Math.max(0, duration.toSeconds());
    return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
  }

  public void cancel() {
    RunningTask task = shown;
    if (task != null) {
      task.cancel();
      tick();
    }
  }

  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  public ReadOnlyStringProperty activityProperty() {
    return activity.getReadOnlyProperty();
  }

  /** Minutes and seconds spent, and left where that is known. */
  public ReadOnlyStringProperty timeProperty() {
    return time.getReadOnlyProperty();
  }

  /** 0 to 1; negative where nobody knows. */
  public ReadOnlyDoubleProperty fractionProperty() {
    return fraction.getReadOnlyProperty();
  }
}
