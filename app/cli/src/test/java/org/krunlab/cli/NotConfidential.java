package org.krunlab.cli;

import org.krunlab.core.experiment.BuiltImage;
import org.krunlab.core.experiment.confidential.ConfidentialMachine;
import org.krunlab.core.experiment.confidential.Exits;
import org.krunlab.core.experiment.confidential.Technology;

/** A machine that offers nothing, and an image that asks its host once. */
record NotConfidential(boolean usable) implements ConfidentialMachine {
  NotConfidential() {
    this(false);
  }

  @Override
  public Support support(Technology technology) {
    return new Support(technology, usable, usable ? "it is said so" : "there is no such processor");
  }

  @Override
  public Exits exits(BuiltImage image) {
    return Exits.of(java.util.List.of("0000 <identify>:", "   10:\tcpuid"));
  }
}
