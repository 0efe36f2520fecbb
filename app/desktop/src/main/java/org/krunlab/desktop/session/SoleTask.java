package org.krunlab.desktop.session;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.krunlab.desktop.task.Outcome;
import org.krunlab.desktop.task.RunningTask;
import org.krunlab.desktop.task.TaskRunner;
import org.krunlab.desktop.task.Work;

/** The work that has the laboratory to itself; at most one at a time. */
final class SoleTask {
  private final Session session;
  private final TaskRunner tasks;
  private final Runnable ended;
  private @Nullable RunningTask current;

  /**
   * @param ended called on the toolkit's thread when work has ended, however it did
   */
  SoleTask(Session session, TaskRunner tasks, Runnable ended) {
    this.session = session;
    this.tasks = tasks;
    this.ended = ended;
  }

  /** Begins what the laboratory was claimed for; gives it back at the end. */
  <T> void start(String title, Work<T> work, Consumer<? super T> done) {
    current =
        tasks.start(
            title,
            work,
            new Outcome<T>() {
              @Override
              public void done(T result) {
                done.accept(result);
              }

              @Override
              public void failed(String sentence) {
                session.troubleProperty().set(sentence);
              }

              @Override
              public void ended() {
                current = null;
                ended.run();
              }
            });
  }

  void stop() {
    RunningTask task = current;
    if (task != null) {
      task.cancel();
    }
  }
}
