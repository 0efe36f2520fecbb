package org.krunlab.core.experiment;

import java.util.Optional;
import org.krunlab.core.experiment.oracle.Agreement;
import org.krunlab.core.experiment.oracle.GuestOutput;
import org.krunlab.core.measure.RunResult;

/**
 * A run that is in the store, with what its stream says.
 *
 * @param id its number in the store
 * @param header what was settled before
 * @param result what was derived from the launcher's stream
 */
public record CompletedRun(RunId id, RunHeader header, RunResult result) {

  /** Whether the guest did what the oracle did; empty where that was not asked. */
  public Optional<Agreement> agreement() {
    return header.expected().map(expected -> GuestOutput.agreement(expected, result));
  }

  /** Ready as it stands above all other figures, with its console where that was not silent. */
  public Figure headline() {
    Figure ready = Figures.of(this).ready();
    return header.consoleCost().isEmpty()
        ? ready
        : ready.withName(ready.name() + ", " + header.image().narration().id());
  }

  /** Such as {@code #12 WAMR (AOT) hello.aot, recorded}; names the run in charts and tables. */
  public String title() {
    return id
        + " "
        + header.profile().runtime().label()
        + " "
        + header.moduleTitle()
        + (header.recorded() ? ", recorded" : "");
  }
}
