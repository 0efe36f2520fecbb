package org.krunlab.desktop.task;

import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.Progress;

/** Something that takes long; called on a background thread. */
@FunctionalInterface
public interface Work<T> {
  /**
   * @param progress may be told at any rate
   * @param cancel to be heeded soon
   */
  T run(Progress.Listener progress, CancelToken cancel);
}
