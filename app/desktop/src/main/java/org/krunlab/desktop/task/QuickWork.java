package org.krunlab.desktop.task;

import org.krunlab.core.experiment.CancelToken;

/** Something too short for a progress bar and too long for a frame; called in the background. */
@FunctionalInterface
public interface QuickWork<T> {
  /**
   * @param cancel to be heeded soon
   */
  T run(CancelToken cancel);
}
