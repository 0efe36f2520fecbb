package org.krunlab.core.experiment.capsule;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.krunlab.core.experiment.record.Experiment;
import org.krunlab.core.experiment.repeat.Turns;

/**
 * An experiment in a capsule.
 *
 * @param experiment what was asked
 * @param cells which of the capsule's runs, counted from 0, was made for what, in the order in
 *     which they were made
 */
public record CapsuleExperiment(Experiment experiment, List<Made> cells) {
  /** Far more than anybody has the time to boot. */
  private static final long MOST_RUNS = 1_000_000;

  /** A run of the experiment. */
  public record Made(Turns.Cell cell, int run) {}

  public CapsuleExperiment {
    cells = List.copyOf(cells);
  }

  /**
   * Finds what cannot be.
   *
   * @param runs how many the capsule has
   * @return a clause without a period; empty where all is well
   */
  public String flaw(int runs) {
    var plan = experiment.plan();
    if (plan.profiles().isEmpty() || plan.times() < 1 || plan.warmUps() < 0) {
      return "its plan boots nothing";
    }
    long turns = (long) plan.times() + plan.warmUps();
    if (turns * plan.variants().size() > MOST_RUNS) {
      return "its plan has more than %,d runs".formatted(MOST_RUNS);
    }
    if (experiment.layouts() < 0 || experiment.layouts() >= plan.profiles().size()) {
      return "it has %d layouts of %d profiles"
          .formatted(experiment.layouts(), plan.profiles().size());
    }
    if (experiment.kind() == Experiment.Kind.SWEEP
        && experiment.settings().size() != plan.profiles().size()) {
      return "it tells what sets %d of %d profiles apart"
          .formatted(experiment.settings().size(), plan.profiles().size());
    }
    Set<Turns.Cell> seen = new HashSet<>();
    for (Made made : cells) {
      if (made.run() < 0 || made.run() >= runs) {
        return "it names run %d of %d".formatted(made.run() + 1L, runs);
      }
      Turns.Cell cell = made.cell();
      if (cell.turn() < 0
          || cell.turn() >= turns
          || cell.variant() < 0
          || cell.variant() >= plan.variants().size()) {
        return "it has a run of turn %d and variant %d, which its plan does not have"
            .formatted(cell.turn(), cell.variant());
      }
      if (!seen.add(cell)) {
        return "it has two runs of turn %d and variant %d".formatted(cell.turn(), cell.variant());
      }
    }
    return "";
  }
}
