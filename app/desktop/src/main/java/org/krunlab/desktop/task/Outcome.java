package org.krunlab.desktop.task;

/** Hears on the toolkit's thread how work ended: exactly one of the first three, then ended. */
@FunctionalInterface
public interface Outcome<T> {
  void done(T result);

  /**
   * @param sentence what went wrong and what to do, fit for the user
   */
  default void failed(String sentence) {}

  default void cancelled() {}

  /** Always comes last: after success, failure and cancel alike. */
  default void ended() {}
}
