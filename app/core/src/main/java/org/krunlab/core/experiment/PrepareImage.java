package org.krunlab.core.experiment;

import java.util.stream.Collectors;
import org.krunlab.core.model.BootMethod;
import org.krunlab.core.model.ByteSize;
import org.krunlab.core.model.Engine;
import org.krunlab.core.model.MemoryChoice;
import org.krunlab.core.model.Narration;
import org.krunlab.core.model.Port;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.RuntimeOption;

/** Settles what an image of a profile must be on this machine, and has it built. */
public final class PrepareImage {
  private final ImageBuilder builder;

  public PrepareImage(ImageBuilder builder) {
    this.builder = builder;
  }

  /**
   * @throws LabException where this machine cannot boot it, before anything is built; or where it
   *     cannot be built
   * @throws CancelledException on cancel
   */
  public BuiltImage prepare(
      Profile profile,
      Narration narration,
      Capabilities machine,
      ImageBuilder.Listener listener,
      CancelToken cancel) {
    if (!machine.canRun(profile.engine())) {
      throw LabException.machine(
          profile.engine().label() + " cannot be used here: " + reasons(machine, profile.engine()));
    }
    checkRam(profile);
    checkLeastRam(profile);
    checkPort(profile);
    checkBounds(profile);
    checkBoot(profile);
    ClockDecision.require(profile);
    checkMemory(profile);
    boolean shim = RingDecision.needsShim(profile, machine.ringZero());
    return builder.build(new BuildRequest(profile, narration, shim), listener, cancel);
  }

  private static void checkRam(Profile profile) {
    ByteSize largest = profile.engine().largestRam();
    if (profile.ram().bytes() > largest.bytes()) {
      throw LabException.input(
          "A guest in %s can have %d MiB of RAM at most, not %d MiB; ask for less."
              .formatted(
                  profile.engine().label(), (long) largest.mib(), (long) profile.ram().mib()));
    }
  }

  private static void checkLeastRam(Profile profile) {
    ByteSize least = profile.engine().leastRam();
    if (profile.ram().bytes() < least.bytes()) {
      throw LabException.input(
          "%s needs %d MiB of RAM at least, not %d MiB; ask for more."
              .formatted(profile.engine().label(), (long) least.mib(), (long) profile.ram().mib()));
    }
  }

  private static void checkPort(Profile profile) {
    if (profile.engine().isProgram() && profile.port() == Port.NATIVE) {
      throw LabException.input(
          "The native port stands on Unikraft's own C library, so that it runs in a unikernel only;"
              + " for "
              + profile.engine().label()
              + ", the runtime stands on Linux: choose port posix.");
    }
  }

  private static void checkBounds(Profile profile) {
    if (profile.engine().isProgram() && RuntimeOption.WAMR_BOUNDS_HARDWARE.isOn(profile)) {
      throw LabException.input(
          RuntimeOption.WAMR_BOUNDS_HARDWARE.symbol()
              + "=y stands on Unikraft's page faults, so that it works in a unikernel only: take it"
              + " out of the profile's Kconfig values, or choose another engine.");
    }
  }

  private static void checkMemory(Profile profile) {
    if (profile.memory() == MemoryChoice.LOCKED && !profile.engine().isVm()) {
      throw LabException.input(
          "There is no guest's RAM to lock in "
              + profile.engine().label()
              + "; choose an engine with a machine, or memory on-demand.");
    }
  }

  private static void checkBoot(Profile profile) {
    if (profile.boot() == BootMethod.BUNDLE && profile.engine() != Engine.LIBKRUN) {
      throw LabException.input(
          "A bundle takes the place of libkrunfw, which libkrun alone looks for; choose engine"
              + " libkrun, or boot kernel for "
              + profile.engine().label()
              + ".");
    }
  }

  private static String reasons(Capabilities machine, Engine engine) {
    String failed =
        machine.checks().stream()
            .filter(check -> !check.ok() && check.neededBy().contains(engine))
            .map(check -> check.name() + ": " + check.finding())
            .collect(Collectors.joining("; "));
    return failed + ". Run krunlab doctor for what to do about it.";
  }
}
