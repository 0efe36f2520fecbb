package org.krunlab.core.experiment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.krunlab.core.model.BootMethod;
import org.krunlab.core.model.ByteSize;
import org.krunlab.core.model.ClockChoice;
import org.krunlab.core.model.Engine;
import org.krunlab.core.model.MemoryChoice;
import org.krunlab.core.model.Port;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.RuntimeOption;

/**
 * What an engine cannot honour, each in a sentence that says why and what to choose instead. A
 * refusal before a build and a form that offers choices ask the same.
 */
public record EngineRules(Engine engine) {

  /** Everything in a profile that its engine cannot honour. */
  public static List<String> against(Profile profile) {
    var rules = new EngineRules(profile.engine());
    return Stream.of(
            rules.against(profile.ram()),
            rules.against(profile.port()),
            rules.againstBounds(profile),
            rules.against(profile.boot()),
            rules.against(profile.clock()),
            rules.against(profile.memory()))
        .flatMap(Optional::stream)
        .toList();
  }

  public Optional<String> against(ByteSize ram) {
    ByteSize least = engine.leastRam();
    ByteSize largest = engine.largestRam();
    if (ram.bytes() > largest.bytes()) {
      return Optional.of(
          "A guest in %s can have %d MiB of RAM at most, not %d MiB; ask for less."
              .formatted(engine.label(), (long) largest.mib(), (long) ram.mib()));
    }
    return unless(
        ram.bytes() >= least.bytes(),
        "%s needs %d MiB of RAM at least, not %d MiB; ask for more."
            .formatted(engine.label(), (long) least.mib(), (long) ram.mib()));
  }

  public Optional<String> against(Port port) {
    return unless(
        port == Port.POSIX || !engine.isProgram(),
        "The native port stands on Unikraft's own C library, so that it runs in a unikernel only;"
            + " for "
            + engine.label()
            + ", the runtime stands on Linux: choose port posix.");
  }

  private Optional<String> againstBounds(Profile profile) {
    return unless(
        !engine.isProgram() || !RuntimeOption.WAMR_BOUNDS_HARDWARE.isOn(profile),
        RuntimeOption.WAMR_BOUNDS_HARDWARE.symbol()
            + "=y stands on Unikraft's page faults, so that it works in a unikernel only: take it"
            + " out of the profile's Kconfig values, or choose another engine.");
  }

  public Optional<String> against(BootMethod boot) {
    return unless(
        boot == BootMethod.KERNEL || engine == Engine.LIBKRUN,
        "A bundle takes the place of libkrunfw, which libkrun alone looks for; choose engine"
            + " libkrun, or boot kernel for "
            + engine.label()
            + ".");
  }

  /** A counter that need not be the host's cannot be told by the host. */
  public Optional<String> against(ClockChoice clock) {
    return unless(
        clock == ClockChoice.CALIBRATED || engine == Engine.LIBKRUN,
        "The host can tell a guest the frequency of its clock in libkrun only, whose guests see"
            + " the host's own counter; choose engine libkrun, or clock calibrated for "
            + engine.label()
            + ".");
  }

  public Optional<String> against(MemoryChoice memory) {
    return unless(
        memory == MemoryChoice.ON_DEMAND || engine.isVm(),
        "There is no guest's RAM to lock in "
            + engine.label()
            + "; choose an engine with a machine, or memory on-demand.");
  }

  /** Why the amount of RAM makes no difference; empty where it does. */
  public Optional<String> ramIdle() {
    return unless(
        engine.isVm(),
        "A program of this system takes what memory it needs; RAM is given to machines only.");
  }

  /** Why it makes no difference whether the kernel's log is printed; empty where it does. */
  public Optional<String> narrationIdle() {
    return unless(
        !engine.isProgram(),
        "The log is Unikraft's; for "
            + engine.label()
            + ", the runtime stands on Linux, and only the module prints.");
  }

  private static Optional<String> unless(boolean fine, String sentence) {
    return fine ? Optional.empty() : Optional.of(sentence);
  }
}
