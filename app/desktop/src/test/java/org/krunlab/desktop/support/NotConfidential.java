package org.krunlab.desktop.support;

import java.util.List;
import org.krunlab.core.experiment.BuiltImage;
import org.krunlab.core.experiment.confidential.ConfidentialMachine;
import org.krunlab.core.experiment.confidential.Exits;
import org.krunlab.core.experiment.confidential.Technology;

/** A machine that offers nothing, and an image that asks its host once. */
final class NotConfidential implements ConfidentialMachine {
  @Override
  public Support support(Technology technology) {
    return new Support(technology, false, "there is no such processor");
  }

  @Override
  public Exits exits(BuiltImage image) {
    return Exits.of(List.of("0000 <identify>:", "   10:\tcpuid"));
  }
}
