package org.krunlab.desktop.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.krunlab.core.measure.Milestone;
import org.krunlab.core.measure.Observation;
import org.krunlab.core.measure.Provenance;
import org.krunlab.core.measure.stream.HostInstant;
import org.krunlab.desktop.log.LogViewModel;

class LiveRunTest {
  private final List<RunPicture> pictures = new ArrayList<>();
  private final LiveRun run =
      new LiveRun("a run", new LogViewModel(Runnable::run), Runnable::run, pictures::add);

  private void pass(Milestone milestone) {
    run.milestone(milestone, new Observation(new HostInstant(1), Provenance.LAUNCHER_STAMP));
  }

  /** Drawing would take a processor from what is measured. */
  @Test
  void aBootIsNotDrawnBeforeItIsOver() {
    pass(Milestone.T0);
    pass(Milestone.T1);
    pass(Milestone.T2);

    assertThat(pictures).isEmpty();
  }

  @Test
  void whatRunsOnIsDrawnWhileItRuns() throws InterruptedException {
    pass(Milestone.T0);
    Thread.sleep(120);
    pass(Milestone.T3);

    assertThat(pictures)
        .singleElement()
        .extracting(picture -> picture.timeline().observations().keySet())
        .isEqualTo(java.util.Set.of(Milestone.T0, Milestone.T3));
  }
}
