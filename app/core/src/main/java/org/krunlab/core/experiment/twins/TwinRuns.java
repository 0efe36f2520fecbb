package org.krunlab.core.experiment.twins;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.measure.Interval;
import org.krunlab.core.model.Narration;

/**
 * Runs of all twins of one profile, made in turns.
 *
 * @param runs of each twin, in the order of the turns
 */
public record TwinRuns(Map<Narration, List<CompletedRun>> runs) {
  public TwinRuns {
    runs = Map.copyOf(runs);
  }

  public List<CompletedRun> of(Narration twin) {
    return runs.getOrDefault(twin, List.of());
  }

  /** How many turns there were. */
  public int turns() {
    return of(Narration.SILENT).size();
  }

  /**
   * The run of a twin that lies in the middle by the time to main: one that was made, whose bytes
   * are kept, instead of a mean of gaps that nobody saw. Empty where no run came to main.
   */
  public Optional<CompletedRun> middle(Narration twin) {
    List<CompletedRun> sorted =
        of(twin).stream()
            .filter(run -> run.result().timeline().toMain() != null)
            .sorted(comparing(TwinRuns::toMain))
            .toList();
    return sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get((sorted.size() - 1) / 2));
  }

  private static Duration toMain(CompletedRun run) {
    Interval toMain = run.result().timeline().toMain();
    return toMain == null ? Duration.ZERO : toMain.duration();
  }
}
