package org.krunlab.cli.run;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.ConsoleWay;
import org.krunlab.core.experiment.repeat.Spread;
import org.krunlab.core.experiment.twins.ObserverCost;
import org.krunlab.core.experiment.twins.TwinAutopsy;
import org.krunlab.core.experiment.twins.TwinRuns;
import org.krunlab.core.measure.autopsy.Gap;
import org.krunlab.core.measure.clock.ClockMapping;
import org.krunlab.core.measure.verdict.Samples;
import org.krunlab.core.model.Narration;

/** Where the time of a boot goes, as the map that becomes its JSON ({@code docs/timeline.md}). */
final class AutopsyJson {
  private static final int VERSION = 1;

  private AutopsyJson() {}

  static Map<String, Object> of(TwinAutopsy autopsy, TwinRuns runs, ConsoleWay way) {
    var json = new LinkedHashMap<String, Object>();
    json.put("krunlabAutopsy", VERSION);
    var numbers = new LinkedHashMap<String, Object>();
    for (Narration twin : Narration.values()) {
      numbers.put(twin.id(), runs.of(twin).stream().map(run -> run.id().number()).toList());
    }
    json.put("runs", numbers);
    json.put("observerCost", autopsy.cost().rows().stream().map(AutopsyJson::row).toList());
    var perByte = spread(autopsy.perByte());
    perByte.put("asking", way.asking());
    perByte.put("fromRing3", way.fromRing3());
    json.put("consoleByte", perByte);
    json.put("narrated", autopsy.narrated().id().number());
    json.put("buffered", autopsy.buffered().map(run -> run.id().number()).orElse(null));
    json.put("clock", autopsy.buffered().flatMap(AutopsyJson::clock).orElse(null));
    json.put("totalNanos", autopsy.boot().total().toNanos());
    var shares = new LinkedHashMap<String, Object>();
    autopsy.boot().shares().forEach((share, time) -> shares.put(share.label(), time.toNanos()));
    json.put("shareNanos", shares);
    json.put("gaps", autopsy.lines().stream().map(AutopsyJson::gap).toList());
    json.put("cautions", autopsy.cautions());
    return json;
  }

  private static Map<String, Object> row(ObserverCost.Row row) {
    var json = new LinkedHashMap<String, Object>();
    json.put("name", row.silent().median().name());
    json.put("definition", row.silent().median().definition());
    json.put("unit", row.silent().median().unit());
    json.put("silent", spread(row.silent()));
    json.put("textMade", spread(row.formatting()));
    json.put("device", spread(row.devices()));
    json.put("narrated", spread(row.narrated()));
    return json;
  }

  private static Map<String, Object> spread(Spread spread) {
    var json = new LinkedHashMap<String, Object>();
    json.put("median", value(spread));
    json.put("unit", spread.median().unit());
    json.put(
        "interval95",
        spread
            .samples()
            .map(Samples::medianRange)
            .map(range -> List.of(range.low(), range.high()))
            .orElse(null));
    json.put("values", spread.samples().map(Samples::values).orElse(null));
    return json;
  }

  private static @Nullable Double value(Spread spread) {
    var value = spread.median().value();
    return value.isPresent() ? value.getAsDouble() : null;
  }

  private static Optional<Map<String, Object>> clock(CompletedRun run) {
    return run.result().clock().map(AutopsyJson::clock);
  }

  private static Map<String, Object> clock(ClockMapping clock) {
    var json = new LinkedHashMap<String, Object>();
    json.put("hertz", clock.hertz());
    json.put("hertzError", clock.hertzError());
    json.put("errorNanos", clock.error(clock.from().tsc()).toNanos());
    json.put("residualNanos", clock.residual().map(Duration::toNanos).orElse(null));
    json.put("confirmed", clock.isConfirmed());
    return json;
  }

  private static Map<String, Object> gap(TwinAutopsy.Line line) {
    Gap gap = line.gap();
    var json = new LinkedHashMap<String, Object>();
    json.put("opener", gap.opener());
    json.put("library", gap.library());
    json.put("line", gap.line());
    json.put("phase", gap.phase());
    json.put("startNanos", gap.start().toNanos());
    json.put("nanos", gap.duration().toNanos());
    json.put("bufferedNanos", line.twin().map(Duration::toNanos).orElse(null));
    json.put("guestClockNanos", gap.guestClock().map(Duration::toNanos).orElse(null));
    json.put("bytes", gap.bytes());
    json.put("consoleNanos", gap.console().toNanos());
    json.put("restNanos", gap.rest().toNanos());
    json.put("share", gap.share().label());
    return json;
  }
}
