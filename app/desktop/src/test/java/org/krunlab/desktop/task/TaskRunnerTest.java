package org.krunlab.desktop.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.krunlab.core.experiment.CancelledException;
import org.krunlab.core.experiment.LabException;
import org.krunlab.desktop.support.SameThread;

class TaskRunnerTest {
  private final List<String> heard = new ArrayList<>();
  private final TaskRunner tasks = SameThread.tasks();

  private final Outcome<String> listener =
      new Outcome<>() {
        @Override
        public void done(String result) {
          heard.add("done " + result);
        }

        @Override
        public void failed(String sentence) {
          heard.add("failed " + sentence);
        }

        @Override
        public void cancelled() {
          heard.add("cancelled");
        }

        @Override
        public void ended() {
          heard.add("ended");
        }
      };

  @Test
  void tellsTheResultAndThenTheEnd() {
    tasks.start("work", (progress, cancel) -> "42", listener);
    assertThat(heard).containsExactly("done 42", "ended");
    assertThat(tasks.running()).isEmpty();
  }

  @Test
  void tellsTheSentenceOfAFailureAndThenTheEnd() {
    tasks.start(
        "work",
        (progress, cancel) -> {
          throw LabException.input("The module is empty.");
        },
        listener);
    assertThat(heard).containsExactly("failed The module is empty.", "ended");
  }

  @Test
  void aDefectIsTellableToo() {
    tasks.start(
        "Building",
        (progress, cancel) -> {
          throw new IllegalStateException("bug");
        },
        listener);
    assertThat(heard.getFirst()).startsWith("failed Building failed").contains("bug");
    assertThat(heard).last().isEqualTo("ended");
  }

  @Test
  void cancellingEndsAsCancelledAndStillEnds() {
    tasks.start(
        "work",
        (progress, cancel) -> {
          tasks.cancelAll();
          cancel.throwIfCancelled();
          return "never";
        },
        listener);
    assertThat(heard).containsExactly("cancelled", "ended");
  }

  @Test
  void workThatIgnoresTheWishUntilItThrowsIsCancelledToo() {
    tasks.start(
        "work",
        (progress, cancel) -> {
          throw new CancelledException();
        },
        listener);
    assertThat(heard).containsExactly("cancelled", "ended");
  }
}
