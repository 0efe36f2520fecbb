package org.krunlab.core.experiment;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.krunlab.core.model.Engine;
import org.krunlab.core.model.HostFacts;
import org.krunlab.core.model.RingZero;

/**
 * What a machine can do, found out by doing it: the probe guest was booted.
 *
 * @param checks everything looked at, in the order a reader wants it
 * @param engines the engines that really ran the probe guest, the preferred one first
 * @param ringZero how KVM runs guest ring 0
 * @param facts what is recorded with every run here in the preferred engine
 * @param engineVersions the name and version of each engine that could be asked for it
 */
public record Capabilities(
    List<Check> checks,
    List<Engine> engines,
    RingZero ringZero,
    HostFacts facts,
    Map<Engine, String> engineVersions) {

  /**
   * One finding.
   *
   * @param name what was looked at, such as {@code /dev/kvm}
   * @param ok whether it is as it should be
   * @param finding what was found
   * @param mend what to do about it, where something is wrong
   * @param neededBy the engines that cannot run without it; none for a tool of the build
   */
  public record Check(
      String name, boolean ok, String finding, Optional<String> mend, Set<Engine> neededBy) {
    public Check {
      neededBy = Set.copyOf(neededBy);
    }

    /** A finding that every engine stands on. */
    public Check(String name, boolean ok, String finding, Optional<String> mend) {
      this(name, ok, finding, mend, EnumSet.allOf(Engine.class));
    }
  }

  public Capabilities {
    checks = List.copyOf(checks);
    engines = List.copyOf(engines);
    engineVersions = Map.copyOf(engineVersions);
  }

  /** What is recorded with a run here in the given engine. */
  public HostFacts factsFor(Engine engine) {
    return new HostFacts(
        facts.cpu(),
        facts.cores(),
        facts.kernel(),
        engine.ringZero(ringZero),
        engineVersions.getOrDefault(engine, engine.label()));
  }

  public boolean canRun(Engine engine) {
    return engines.contains(engine);
  }

  /** Why the engine cannot be used here, in a sentence; empty where it can. */
  public Optional<String> against(Engine engine) {
    if (canRun(engine)) {
      return Optional.empty();
    }
    String failed =
        checks.stream()
            .filter(check -> !check.ok() && check.neededBy().contains(engine))
            .map(check -> check.name() + ": " + check.finding())
            .collect(Collectors.joining("; "));
    return Optional.of(
        engine.label()
            + " cannot be used here: "
            + failed
            + ". Run krunlab doctor for what to do about it.");
  }
}
