package org.krunlab.cli.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.krunlab.cli.shell.Json;
import org.krunlab.cli.shell.TextTable;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.Cure;
import org.krunlab.core.experiment.Figure;
import org.krunlab.core.experiment.Figures;
import org.krunlab.core.experiment.oracle.Agreement;
import org.krunlab.core.experiment.oracle.Expectation;
import org.krunlab.core.experiment.oracle.GuestOutput;
import org.krunlab.core.measure.ClockText;
import org.krunlab.core.measure.MemorySeries;
import org.krunlab.core.measure.Milestone;
import org.krunlab.core.measure.RunConditions;
import org.krunlab.core.measure.Timeline;

/** A run as text, and as the map that becomes its JSON. */
public final class RunView {
  private final CompletedRun run;
  private final Optional<MemorySeries> emptyGuest;

  public RunView(CompletedRun run) {
    this(run, Optional.empty());
  }

  /**
   * @param emptyGuest the memory of the probe guest, where the run is a memory run
   */
  public RunView(CompletedRun run, Optional<MemorySeries> emptyGuest) {
    this.run = run;
    this.emptyGuest = emptyGuest;
  }

  /** What the module wrote, line by line. */
  List<String> output() {
    return GuestOutput.lines(run.result());
  }

  /** To standard output, as one JSON object or as text. */
  public void print(boolean asJson) {
    if (asJson) {
      Json.print(json());
    } else {
      System.out.print(text());
    }
  }

  /** The module's output, how the run ended, and its figures. */
  String text() {
    var out = new StringBuilder();
    output().forEach(line -> out.append(line).append('\n'));
    out.append('\n').append(run.title()).append(", ").append(circumstances()).append('\n');
    RunConditions conditions = RunConditions.of(run.result());
    if (!conditions.text().isEmpty()) {
      out.append("Before it: ").append(conditions.text()).append('\n');
    }
    conditions.unavailable().forEach(sentence -> out.append(sentence).append('\n'));
    conditions
        .stolen()
        .filter(Duration::isPositive)
        .ifPresent(
            stolen ->
                out.append("While it ran, the host of this virtual machine took ")
                    .append(stolen.toMillis())
                    .append(" ms from its processors.\n"));
    out.append(run.result().outcome().sentence()).append('\n');
    run.agreement().ifPresent(agreement -> out.append(agreement.sentence()).append('\n'));
    out.append(text(run, Cure.of(run)));
    out.append('\n').append(new TimelineView(run.result().timeline()).text());
    out.append(ClockText.of(run.result())).append('\n');
    var table = new TextTable(List.of("figure", "value"), List.of(false, true));
    Figures figures = Figures.of(run);
    figures.all().stream()
        .filter(figure -> !figures.moments().contains(figure))
        .forEach(figure -> table.add(List.of(figure.label(), figure.text())));
    out.append(table.render());
    if (run.result().isMemoryRun()) {
      out.append('\n').append(new MemoryView(run.result().memory(), emptyGuest).text());
    }
    run.timesCost().ifPresent(sentence -> out.append(sentence).append('\n'));
    return out.toString();
  }

  /** What would cure a run, each with the command that does it; empty where nothing is known to. */
  static String text(CompletedRun run, List<Cure> cures) {
    var out = new StringBuilder();
    for (Cure cure : cures) {
      out.append(cure.label()).append(": ").append(cure.explanation()).append('\n');
      out.append("  krunlab cure %d %s\n".formatted(run.id().number(), cure.id()));
    }
    return out.toString();
  }

  private String circumstances() {
    var header = run.header();
    return header.profile().engine().label()
        + ", "
        + header.host().ringZero().label()
        + (header.image().ringShim() ? " (ring-3 shim)" : "")
        + ", "
        + header.image().narration().id()
        + (run.peculiarities().isEmpty() ? "" : ", " + run.peculiarities())
        + (header.recorded() ? ", recorded" : "");
  }

  public Map<String, Object> json() {
    var header = run.header();
    var json = new LinkedHashMap<String, Object>();
    json.put("run", run.id().number());
    json.put("startedAt", header.startedAt().toString());
    json.put("runtime", header.profile().runtime().id());
    json.put("module", header.moduleName());
    json.put("engine", header.profile().engine().id());
    json.put("ringZero", header.host().ringZero().name().toLowerCase(java.util.Locale.ROOT));
    json.put("ringShim", header.image().ringShim());
    json.put("port", header.profile().port().id());
    json.put("clock", header.profile().clock().id());
    json.put("boot", header.profile().boot().id());
    json.put("memory", header.profile().memory().id());
    json.put("narration", header.image().narration().id());
    json.put("recorded", header.recorded());
    json.put("conditions", run.result().launch().getOrDefault("conditions", Map.of()));
    RunConditions conditions = RunConditions.of(run.result());
    json.put("unavailable", conditions.unavailable());
    json.put("stolenMillis", conditions.stolen().map(Duration::toMillis).orElse(null));
    json.put("image", header.image().key().hex());
    json.put(
        "outcome",
        Map.of(
            "id", run.result().outcome().id(),
            "clean", run.result().outcome().isClean(),
            "sentence", run.result().outcome().sentence()));
    json.put(
        "cures",
        Cure.of(run).stream()
            .map(c -> Map.of("id", c.id(), "label", c.label(), "explanation", c.explanation()))
            .toList());
    json.put("output", output());
    json.put("expected", expected());
    json.put("milestones", milestones());
    json.put("consoleCost", run.header().consoleCost().orElse(null));
    json.put("figures", figures());
    if (run.result().isMemoryRun()) {
      json.put("memoryRun", new MemoryView(run.result().memory(), emptyGuest).json());
    }
    return json;
  }

  /** Null where the oracle was not asked. */
  private @Nullable Map<String, Object> expected() {
    Agreement agreement = run.agreement().orElse(null);
    Expectation expected = run.header().expected().orElse(null);
    if (agreement == null || expected == null) {
      return null;
    }
    var json = new LinkedHashMap<String, Object>();
    json.put("agreement", agreement.kind().label());
    json.put("sentence", agreement.sentence());
    json.put("ending", expected.ending().label());
    json.put("exitCode", expected.exitCode());
    json.put("words", expected.words());
    json.put("output", expected.output());
    json.put("outputWhole", expected.whole());
    json.put("varies", expected.varies());
    return json;
  }

  private List<Map<String, Object>> milestones() {
    Timeline timeline = run.result().timeline();
    var start = timeline.at(Milestone.T0);
    var list = new ArrayList<Map<String, Object>>();
    for (Milestone milestone : Milestone.values()) {
      var at = timeline.at(milestone);
      var entry = new LinkedHashMap<String, Object>();
      entry.put("name", milestone.name());
      entry.put("meaning", milestone.meaning());
      entry.put("nanosSinceT0", at == null || start == null ? null : start.until(at).toNanos());
      entry.put("provenance", timeline.provenance(milestone).words());
      list.add(entry);
    }
    return list;
  }

  private List<Map<String, Object>> figures() {
    var list = new ArrayList<Map<String, Object>>();
    for (Figure figure : Figures.of(run).all()) {
      var entry = new LinkedHashMap<String, Object>();
      entry.put("name", figure.name());
      entry.put("definition", figure.definition());
      entry.put("unit", figure.unit());
      entry.put("value", figure.value().isPresent() ? figure.value().getAsDouble() : null);
      list.add(entry);
    }
    return list;
  }
}
