package org.krunlab.desktop.support;

import java.util.List;
import java.util.Optional;
import org.krunlab.core.experiment.capsule.Capsule;
import org.krunlab.core.experiment.capsule.CapsuleExperiment;
import org.krunlab.core.experiment.capsule.CapsuleRun;
import org.krunlab.core.experiment.capsule.Licence;
import org.krunlab.core.model.Sha256;

/** A capsule of runs alone. */
record MadeCapsule(String name, List<CapsuleRun> runs) implements Capsule {
  @Override
  public int version() {
    return 2;
  }

  @Override
  public List<CapsuleExperiment> experiments() {
    return List.of();
  }

  @Override
  public Optional<byte[]> material(Sha256 hash) {
    return Optional.empty();
  }

  @Override
  public List<Licence> licences() {
    return List.of();
  }

  @Override
  public List<Capsule.Entry> entries() {
    return List.of();
  }
}
