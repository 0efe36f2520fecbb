package org.krunlab.core.experiment.history;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.Figure;
import org.krunlab.core.experiment.Figures;
import org.krunlab.core.experiment.RunHeader;
import org.krunlab.core.measure.RunOutcome;
import org.krunlab.core.model.Engine;
import org.krunlab.core.model.HostFacts;
import org.krunlab.core.model.Narration;
import org.krunlab.core.model.RingZero;
import org.krunlab.core.model.WasmRuntime;

/**
 * What lists and trends need of a run, derived from it once.
 *
 * @param startedAt when the launcher was asked
 * @param profile its name
 * @param module its file name, spelled for a line of text
 * @param host the machine and its kernel; times of different ones are not comparable
 * @param ringZero how the guest's ring 0 ran
 * @param peculiarities what is not the stock way of booting; blank where nothing is
 * @param recorded whether it was imported
 * @param imageKey of the image that was booted, 64 hexadecimal digits
 * @param configuration the same for equal Kconfig values, whatever else made the image; twelve
 *     hexadecimal digits
 * @param outcome how it ended
 * @param figures all of them, in the order they are shown
 */
public record RunDigest(
    Instant startedAt,
    String profile,
    WasmRuntime runtime,
    String module,
    Engine engine,
    Narration narration,
    String host,
    RingZero ringZero,
    String peculiarities,
    boolean recorded,
    String imageKey,
    String configuration,
    Outcome outcome,
    List<Figure> figures) {
  /** Raised where the same run would give another digest; those made before are made anew. */
  public static final int DERIVATION = 1;

  public RunDigest {
    figures = List.copyOf(figures);
  }

  /**
   * How a run ended.
   *
   * @param id short, such as {@code clean-halt}
   * @param sentence the whole of it
   * @param clean whether every figure counts
   */
  public record Outcome(String id, String sentence, boolean clean) {}

  public static RunDigest of(CompletedRun run) {
    RunHeader header = run.header();
    HostFacts host = header.host();
    RunOutcome outcome = run.result().outcome();
    return new RunDigest(
        header.startedAt(),
        header.profile().name(),
        header.profile().runtime(),
        header.moduleTitle(),
        header.profile().engine(),
        header.image().narration(),
        host.cpu() + ", Linux " + host.kernel(),
        host.ringZero(),
        header.peculiarities(),
        header.recorded(),
        header.image().key().hex(),
        Digests.of(printed(header.image().assignments())),
        new Outcome(outcome.id(), outcome.sentence(), outcome.isClean()),
        Figures.of(run).all());
  }

  private static String printed(Map<String, String> assignments) {
    var text = new StringBuilder();
    assignments.forEach((name, value) -> text.append(name).append('=').append(value).append('\n'));
    return text.toString();
  }

  /** Engine, console and what else is peculiar, such as {@code libkrun, silent, recorded}. */
  public String kind() {
    return engine.id()
        + ", "
        + narration.id()
        + (peculiarities.isEmpty() ? "" : ", " + peculiarities)
        + (recorded ? ", recorded" : "");
  }

  /** The first one, from the launch to the module's first byte. */
  public Figure ready() {
    return figures.getFirst();
  }

  /** Such as {@code RSS peak}; a dash where the run has none of that name. */
  public Figure figure(String name) {
    return figures.stream()
        .filter(figure -> figure.name().equals(name))
        .findFirst()
        .orElseGet(() -> new Figure(name, "", "", java.util.OptionalDouble.empty(), 0));
  }
}
