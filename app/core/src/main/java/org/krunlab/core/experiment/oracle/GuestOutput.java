package org.krunlab.core.experiment.oracle;

import java.util.List;
import org.krunlab.core.bootlog.LineKind;
import org.krunlab.core.bootlog.LogEvent;
import org.krunlab.core.measure.RunResult;

/**
 * What the module wrote in a guest: console text that is neither the kernel's nor the runtime's.
 */
public final class GuestOutput {
  /** What the application in the guest says itself begins so (docs/guest-build.md). */
  private static final String APPLICATION = "krunlab: ";

  private GuestOutput() {}

  /** Line by line; without those in the middle of a flood, which are kept raw alone. */
  public static List<String> lines(RunResult result) {
    return result.log().lines().stream()
        .filter(event -> event.kind() == LineKind.TEXT)
        .map(LogEvent::text)
        .filter(text -> !text.startsWith(APPLICATION))
        .toList();
  }

  /** Whether the guest did what was expected. */
  public static Agreement agreement(Expectation expected, RunResult result) {
    return Agreement.of(expected, GuestEnding.of(result.outcome()), lines(result));
  }
}
