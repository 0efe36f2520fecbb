package org.krunlab.desktop.task;

import java.util.function.Consumer;

/** Hears on the toolkit's thread how work ended: exactly one of the first three, then ended. */
@FunctionalInterface
public interface Outcome<T> {

  /** Hears of results and of failures. */
  static <T> Outcome<T> of(Consumer<? super T> done, Consumer<String> failed) {
    return new Outcome<>() {
      @Override
      public void done(T result) {
        done.accept(result);
      }

      @Override
      public void failed(String sentence) {
        failed.accept(sentence);
      }
    };
  }

  void done(T result);

  /**
   * @param sentence what went wrong and what to do, fit for the user
   */
  default void failed(String sentence) {}

  default void cancelled() {}

  /** Always comes last: after success, failure and cancel alike. */
  default void ended() {}
}
