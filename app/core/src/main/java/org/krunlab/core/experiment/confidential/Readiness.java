package org.krunlab.core.experiment.confidential;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.krunlab.core.model.ClockChoice;
import org.krunlab.core.model.MemoryChoice;
import org.krunlab.core.model.Profile;

/** What keeps a profile's image from running in a confidential machine. */
public final class Readiness {
  private static final int MOST_NAMES = 6;

  private Readiness() {}

  /**
   * Everything found, what would end the guest first.
   *
   * @param ringShim whether the ring-3 shim is in the image
   */
  public static List<Finding> of(
      Profile profile, boolean ringShim, Exits exits, Technology technology) {
    var findings = new ArrayList<Finding>();
    for (Exit exit : Exit.values()) {
      if (technology.raisesOn(exit) && exits.count(exit) > 0) {
        findings.add(exit(exits, exit, technology));
      }
    }
    if (!findings.isEmpty() && !exits.answers().contains(technology.answer())) {
      findings.addFirst(
          new Finding(
              "no " + technology.exception() + " handler",
              "Nothing in the image uses %s, so the first of the instructions below ends the guest."
                  .formatted(technology.answer()),
              "A handler has to be added to Unikraft's platform code; no option brings one."));
    }
    if (ringShim) {
      findings.add(
          new Finding(
              "the ring-3 shim",
              "The image is made for a KVM that emulates ring 0, which no such machine does; some"
                  + " of the instructions above are the shim's.",
              "Choose ring native to see what is left without it."));
    }
    clock(profile, exits).ifPresent(findings::add);
    memory(profile).ifPresent(findings::add);
    return List.copyOf(findings);
  }

  private static Finding exit(Exits exits, Exit exit, Technology technology) {
    List<String> functions = exits.functions(exit);
    String names = functions.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
    if (functions.size() > MOST_NAMES) {
      names += " and %d more".formatted(functions.size() - MOST_NAMES);
    }
    int count = exits.count(exit);
    return new Finding(
        exit.label(),
        "%d instruction%s that raise%s %s: in %s."
            .formatted(
                count, count == 1 ? "" : "s", count == 1 ? "s" : "", technology.exception(), names),
        mend(exit));
  }

  private static String mend(Exit exit) {
    return switch (exit) {
      case PORT ->
          "The handler has to ask the host for each; a silent image prints nothing by them.";
      case CPUID -> "The handler has to answer from the table of values the processor vouches for.";
      case MSR -> "The handler has to ask the host, or know the register is the guest's own.";
      case HALT -> "The handler has to ask the host to wait.";
      case CACHE, COUNTER, MONITOR, CALL ->
          "It must not be come by, or the handler has to leave it out.";
    };
  }

  private static Optional<Finding> clock(Profile profile, Exits exits) {
    if (profile.clock() == ClockChoice.GIVEN) {
      return Optional.of(
          new Finding(
              "the host tells the clock",
              "The frequency stands on the command line, so it is measured at launch but the host's"
                  + " word, and the measurement is another on each host.",
              "Take the frequency from the processor, where it vouches for it."));
    }
    return exits.count(Exit.PORT) > 0
        ? Optional.of(
            new Finding(
                "the interval timer",
                "The guest measures its clock against a device of the host by port I/O, for 100 ms"
                    + " of each boot; the host can make it any speed.",
                "Choose clock given, or take the frequency from the processor."))
        : Optional.empty();
  }

  private static Optional<Finding> memory(Profile profile) {
    return profile.memory() == MemoryChoice.ON_DEMAND
        ? Optional.of(
            new Finding(
                "memory on demand",
                "The profile relies on the host giving pages as they are touched; there all of the"
                    + " guest's RAM is populated and pinned before the boot.",
                "Choose memory locked to see the figures that count, and the least RAM that is"
                    + " enough."))
        : Optional.empty();
  }
}
