package org.krunlab.desktop.task;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.LabException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Background work too short to be told of, done one piece after the other in the order it was asked
 * for. To be called on the toolkit's thread only.
 */
public final class Lane {
  private static final Logger LOG = LoggerFactory.getLogger(Lane.class);

  private final Executor background;
  private final Executor ui;
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private boolean busy;

  Lane(Executor background, Executor ui) {
    this.background = background;
    this.ui = ui;
  }

  /**
   * Does the work after all that was asked for before, and tells its end on the toolkit's thread.
   */
  public <T> void submit(QuickWork<T> work, Outcome<? super T> outcome) {
    waiting.add(() -> begin(work, outcome));
    next();
  }

  private void next() {
    if (busy) {
      return;
    }
    Runnable first = waiting.poll();
    if (first != null) {
      busy = true;
      first.run();
    }
  }

  private <T> void begin(QuickWork<T> work, Outcome<? super T> outcome) {
    try {
      background.execute(
          () -> {
            Runnable ending = perform(work, new CancelToken(), outcome);
            ui.execute(
                () -> {
                  busy = false;
                  try {
                    ending.run();
                  } finally {
                    outcome.ended();
                    next();
                  }
                });
          });
    } catch (RejectedExecutionException e) {
      LOG.debug("The window is closing; nothing new is begun", e);
    }
  }

  /** Does the work on this thread; gives what is left to do on the toolkit's. */
  static <T> Runnable perform(QuickWork<T> work, CancelToken cancel, Outcome<? super T> outcome) {
    try {
      T result = work.run(cancel);
      return () -> outcome.done(result);
    } catch (org.krunlab.core.experiment.CancelledException e) {
      return outcome::cancelled;
    } catch (LabException e) {
      return () -> outcome.failed(e.sentence());
    } catch (RuntimeException e) {
      String sentence = Unforeseen.tell("Something", e);
      return () -> outcome.failed(sentence);
    }
  }
}
