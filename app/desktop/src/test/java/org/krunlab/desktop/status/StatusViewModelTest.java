package org.krunlab.desktop.status;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.krunlab.desktop.support.SameThread;
import org.krunlab.desktop.task.Outcome;
import org.krunlab.desktop.task.TaskRunner;

class StatusViewModelTest {
  private final TaskRunner tasks = SameThread.tasks();
  private final StatusViewModel model = new StatusViewModel(tasks);

  private void work() {
    tasks.start("working", (progress, cancel) -> "", Outcome.of(done -> {}, failed -> {}));
  }

  @Test
  void whatCameOfWorkStaysUntilItIsTakenBack() {
    assertThat(model.activityProperty().get()).isEqualTo("Ready");

    model.tellDone("Written to out.pdf.");
    work();

    assertThat(model.activityProperty().get()).isEqualTo("Written to out.pdf.");
    model.tellDone("");
    assertThat(model.activityProperty().get()).isEqualTo("Ready");
  }

  @Test
  void whatWasDoneAtOnceIsToldOverItUntilSomethingIsUnderWay() {
    model.tellDone("Written to out.pdf.");

    model.tell("Copied.");
    assertThat(model.activityProperty().get()).isEqualTo("Copied.");

    work();
    assertThat(model.activityProperty().get()).isEqualTo("Written to out.pdf.");
  }
}
