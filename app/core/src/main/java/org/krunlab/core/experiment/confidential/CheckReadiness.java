package org.krunlab.core.experiment.confidential;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.krunlab.core.experiment.BootRun;
import org.krunlab.core.experiment.BuiltImage;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.LeastRam;
import org.krunlab.core.experiment.MinimumRam;
import org.krunlab.core.experiment.Progress;
import org.krunlab.core.experiment.confidential.ReadinessReport.Judged;
import org.krunlab.core.model.ByteSize;
import org.krunlab.core.model.MemoryChoice;
import org.krunlab.core.model.Profile;

/** Finds what keeps a profile from a confidential machine, and the figures that count in one. */
public final class CheckReadiness {
  private final ConfidentialMachine machine;
  private final BootRun boots;

  /**
   * @param boots makes what would be booted, to be measured
   */
  public CheckReadiness(ConfidentialMachine machine, BootRun boots) {
    this.machine = machine;
    this.boots = boots;
  }

  /** Why there is nothing to check in the profile's engine, in a sentence; empty where there is. */
  public static Optional<String> against(Profile profile) {
    return profile.engine().isProgram()
        ? Optional.of(
            "Engine "
                + profile.engine().id()
                + " has no machine that could be confidential with an image of its own; choose"
                + " libkrun.")
        : Optional.empty();
  }

  /**
   * All that can be found without a boot.
   *
   * @param image of the profile, silent as it would be there
   * @throws LabException where the image cannot be taken apart or the module cannot be had
   */
  public ReadinessReport look(Profile profile, BuiltImage image, CancelToken cancel) {
    Exits exits = machine.exits(image);
    return new ReadinessReport(
        profile,
        Arrays.stream(Technology.values())
            .map(
                technology ->
                    new Judged(
                        machine.support(technology),
                        Readiness.of(profile, image.image().ringShim(), exits, technology)))
            .toList(),
        exits,
        boots.measure(profile, image, cancel),
        Optional.empty());
  }

  /**
   * Boots to find the least RAM, and once more with all of that populated.
   *
   * @param boot boots a profile with what the oracle expects of it
   */
  public static PopulatedMemory measure(
      Profile profile, Function<Profile, CompletedRun> boot, Progress.Listener listener) {
    Optional<MinimumRam> least = new LeastRam(boot, listener).of(profile);
    ByteSize enough = least.map(MinimumRam::enough).orElse(profile.ram());
    listener.on(
        Progress.of("booting with %s of RAM, all populated".formatted(enough), Duration.ZERO));
    CompletedRun populated = boot.apply(profile.withRam(enough).withMemory(MemoryChoice.LOCKED));
    return new PopulatedMemory(least, enough, populated);
  }
}
