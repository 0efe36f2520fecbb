package org.krunlab.core.experiment;

import java.util.ArrayList;
import java.util.Optional;
import org.krunlab.core.experiment.oracle.Agreement;
import org.krunlab.core.experiment.oracle.GuestOutput;
import org.krunlab.core.measure.PageCache;
import org.krunlab.core.measure.RunConditions;
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
    return result.isMemoryRun()
        ? ready.withName(ready.name() + ", memory run")
        : header.consoleCost().isEmpty()
            ? ready
            : ready.withName(ready.name() + ", " + header.image().narration().id());
  }

  /** What is not the usual way of booting and bears on the figures; blank where nothing is. */
  public String peculiarities() {
    var words = new ArrayList<String>();
    if (!header.peculiarities().isEmpty()) {
      words.add(header.peculiarities());
    }
    if (result.isMemoryRun()) {
      words.add("memory run");
    }
    RunConditions conditions = RunConditions.of(result);
    if (conditions.pageCache().filter(cache -> cache.state() == PageCache.State.COLD).isPresent()) {
      words.add("cold");
    }
    if (conditions.pinning().vmm().isPresent()) {
      words.add("pinned");
    }
    return String.join(", ", words);
  }

  /** Why the run's times are no headline, in a sentence; empty where they may be one. */
  public Optional<String> timesCost() {
    return result.isMemoryRun()
        ? Optional.of(
            "Memory run: the machine was held at T5 and T6 for its memory to be read, and looked at"
                + " in between; its times are none of an undisturbed boot.")
        : header.consoleCost();
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
