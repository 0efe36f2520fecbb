package org.krunlab.desktop.task;

import java.time.Duration;
import java.time.Instant;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.Progress;

/** Work under way. Its property changes on the toolkit's thread. */
public final class RunningTask {
  private final String title;
  private final Instant startedAt;
  private final CancelToken cancel = new CancelToken();
  private final ReadOnlyObjectWrapper<Progress> progress;

  RunningTask(String title, Instant startedAt) {
    this.title = title;
    this.startedAt = startedAt;
    this.progress = new ReadOnlyObjectWrapper<>(Progress.of(title, Duration.ZERO));
  }

  public String title() {
    return title;
  }

  public Instant startedAt() {
    return startedAt;
  }

  public ReadOnlyObjectProperty<Progress> progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** Asks the work to stop; it ends on its own soon after. */
  public void cancel() {
    cancel.cancel();
  }

  public boolean isCancelled() {
    return cancel.isCancelled();
  }

  CancelToken token() {
    return cancel;
  }

  void report(Progress value) {
    progress.set(value);
  }
}
