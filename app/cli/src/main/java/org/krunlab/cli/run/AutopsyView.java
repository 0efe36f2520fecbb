package org.krunlab.cli.run;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.krunlab.cli.shell.TextTable;
import org.krunlab.core.experiment.ConsoleWay;
import org.krunlab.core.experiment.repeat.Spread;
import org.krunlab.core.experiment.twins.ObserverCost;
import org.krunlab.core.experiment.twins.TwinAutopsy;
import org.krunlab.core.experiment.twins.TwinRuns;
import org.krunlab.core.measure.clock.ClockMapping;

/** Where the time of a boot goes, as text. */
final class AutopsyView {
  private final TwinAutopsy autopsy;
  private final TwinRuns runs;
  private final ConsoleWay way;
  private final GapTables tables;

  AutopsyView(TwinAutopsy autopsy, TwinRuns runs, ConsoleWay way) {
    this.autopsy = autopsy;
    this.runs = runs;
    this.way = way;
    tables = new GapTables(autopsy.boot());
  }

  String text() {
    var out = new StringBuilder();
    out.append(
        "What watching costs, %d turns, medians of differences within a turn [95 %% intervals], ms:\n"
            .formatted(runs.turns()));
    out.append(cost());
    out.append(
        "\nA byte on the console takes %s us, measured with the probe guest (%s), six boots in this session%s.\n"
            .formatted(autopsy.perByte().text(), words(way), byTwins()));
    out.append(
        "\nThe narrated boot %s, the one in the middle by T0 to T5: %s ms, put down to\n"
            .formatted(autopsy.narrated().title(), GapTables.millis(autopsy.boot().total())));
    out.append(tables.shares());
    out.append("\nGaps, the longest first, in ms; ");
    out.append(
        autopsy
            .buffered()
            .map(run -> "buffered is " + run.id())
            .orElse("no buffered run came to main"));
    out.append(clocks()).append(":\n");
    out.append(gaps());
    out.append("\nBy library, from T0:\n").append(new LibraryGantt(autopsy.boot()).text());
    autopsy.cautions().forEach(caution -> out.append("Note: ").append(caution).append('\n'));
    return out.toString();
  }

  private String cost() {
    var table =
        new TextTable(
            List.of("interval", "silent", "text made", "device", "narrated"),
            List.of(false, true, true, true, true));
    for (ObserverCost.Row row : autopsy.cost().rows()) {
      table.add(
          List.of(
              row.silent().median().label(),
              row.silent().text(),
              signed(row.formatting()),
              signed(row.devices()),
              row.narrated().text()));
    }
    return table.render();
  }

  private static String signed(Spread difference) {
    OptionalDouble value = difference.median().value();
    return (value.isPresent() && value.getAsDouble() > 0 ? "+" : "") + difference.text();
  }

  private static String words(ConsoleWay way) {
    return (way.asking() ? "two port accesses" : "one port access")
        + " a byte, from ring "
        + (way.fromRing3() ? 3 : 0);
  }

  private String byTwins() {
    OptionalDouble twins = autopsy.perByteByTwins();
    return twins.isEmpty()
        ? ""
        : String.format(
            Locale.ROOT,
            "; by the twins alone, T3 to T5, it is %.1f us for each of %,d bytes",
            twins.getAsDouble(),
            autopsy.bytes());
  }

  /** How the buffered gaps came onto the host's clock. */
  private String clocks() {
    return autopsy
        .buffered()
        .flatMap(run -> run.result().clock())
        .map(AutopsyView::mapping)
        .orElse("");
  }

  private static String mapping(ClockMapping clock) {
    return String.format(
        Locale.ROOT,
        ", mapped from its counter (%.1f MHz) to within %.2f ms%s",
        clock.hertz() / 1e6,
        clock.error(clock.from().tsc()).toNanos() / 1e6,
        clock.isConfirmed() ? "" : ", which no further mark confirms");
  }

  private String gaps() {
    return tables.gaps(
        "narrated",
        List.of(
            new GapTables.Beside("buffered", place -> autopsy.twin().get(place)),
            new GapTables.Beside(
                "guest clock", place -> autopsy.boot().gaps().get(place).guestClock())));
  }
}
