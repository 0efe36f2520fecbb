package org.krunlab.desktop.task;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.experiment.CancelToken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Background work of which only the last one asked for counts: asking again cancels what is under
 * way, and a stale answer is never told. To be called on the toolkit's thread only.
 */
public final class Freshest {
  private static final Logger LOG = LoggerFactory.getLogger(Freshest.class);

  private final Executor background;
  private final Executor ui;
  private @Nullable CancelToken current;

  Freshest(Executor background, Executor ui) {
    this.background = background;
    this.ui = ui;
  }

  /** Begins the work in place of what is under way. */
  public <T> void request(QuickWork<T> work, Outcome<? super T> outcome) {
    cancel();
    var token = new CancelToken();
    current = token;
    try {
      background.execute(
          () -> {
            if (token.isCancelled()) {
              return;
            }
            Runnable ending = Lane.perform(work, token, outcome);
            ui.execute(
                () -> {
                  if (!token.isCancelled()) {
                    current = null;
                    ending.run();
                    outcome.ended();
                  }
                });
          });
    } catch (RejectedExecutionException e) {
      LOG.debug("The window is closing; nothing new is begun", e);
    }
  }

  /** Gives up what is under way; nothing of it is told. */
  public void cancel() {
    if (current != null) {
      current.cancel();
      current = null;
    }
  }
}
