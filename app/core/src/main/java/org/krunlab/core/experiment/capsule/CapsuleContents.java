package org.krunlab.core.experiment.capsule;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.krunlab.core.model.Sha256;

/**
 * What is to go into a capsule.
 *
 * @param runs at least one
 * @param experiments those the runs were made for
 * @param materials gives the bytes of what the runs were made of; empty for what is to stay out
 */
public record CapsuleContents(
    List<? extends CapsuleRun> runs,
    List<CapsuleExperiment> experiments,
    Function<Sha256, Optional<byte[]>> materials) {
  public CapsuleContents {
    runs = List.copyOf(runs);
    experiments = List.copyOf(experiments);
  }

  /** Runs alone. */
  public static CapsuleContents of(List<? extends CapsuleRun> runs) {
    return new CapsuleContents(runs, List.of(), hash -> Optional.empty());
  }
}
