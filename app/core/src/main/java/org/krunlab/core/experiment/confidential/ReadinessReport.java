package org.krunlab.core.experiment.confidential;

import java.util.List;
import java.util.Optional;
import org.krunlab.core.experiment.confidential.ConfidentialMachine.Support;
import org.krunlab.core.model.Profile;

/**
 * What was found of a profile in a confidential machine.
 *
 * @param judged one for each technology
 * @param exits what of the image's code leaves the machine
 * @param memory empty where nothing was booted
 */
public record ReadinessReport(
    Profile profile,
    List<Judged> judged,
    Exits exits,
    LaunchMeasurement measurement,
    Optional<PopulatedMemory> memory) {

  public ReadinessReport {
    judged = List.copyOf(judged);
  }

  /** What the machine offers of a technology, and what of the image is in its way. */
  public record Judged(Support support, List<Finding> findings) {
    public Judged {
      findings = List.copyOf(findings);
    }

    public Technology technology() {
      return support.technology();
    }

    /** Whether it can be used here and why, in words. */
    public String offer() {
      return (support.usable() ? "offered here: " : "not here: ") + support.finding();
    }
  }

  /** What it is about, in words. */
  public String title() {
    return profile.argumentVector().getFirst()
        + " on "
        + profile.runtime().label()
        + ", "
        + profile.port().id()
        + " port, in a confidential machine";
  }

  /** The same with figures of memory. */
  public ReadinessReport with(PopulatedMemory measured) {
    return new ReadinessReport(profile, judged, exits, measurement, Optional.of(measured));
  }
}
