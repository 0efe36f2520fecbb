package org.krunlab.cli.run;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.krunlab.cli.shell.TextTable;
import org.krunlab.core.measure.autopsy.BootAutopsy;
import org.krunlab.core.measure.autopsy.Gap;

/** The gaps of one boot as text: what they come to, and each of them. */
final class GapTables {
  private static final int LONGEST_OPENER = 52;

  private final BootAutopsy boot;

  GapTables(BootAutopsy boot) {
    this.boot = boot;
  }

  /** Everything, by the one clock that the gaps are measured in. */
  String text() {
    return millis(boot.total())
        + " ms by the "
        + boot.clock().label()
        + ", put down to\n"
        + shares()
        + "\nGaps, the longest first, in ms:\n"
        + gaps("gap", List.of())
        + "\nBy library:\n"
        + new LibraryGantt(boot).text();
  }

  String shares() {
    var table = new TextTable(List.of("share", "ms", "%"), List.of(false, true, true));
    double total = Math.max(1, boot.total().toNanos());
    boot.shares()
        .forEach(
            (share, time) ->
                table.add(
                    List.of(
                        share.label(),
                        millis(time),
                        String.format(Locale.ROOT, "%.1f", 100 * time.toNanos() / total))));
    return table.render();
  }

  /**
   * A further clock for each gap.
   *
   * @param title of its column
   * @param time of a gap, by its place from 0
   */
  record Beside(String title, Function<Integer, Optional<Duration>> time) {}

  /**
   * Each gap in a row, the longest first.
   *
   * @param title of the column with the gaps' own durations
   * @param besides further columns behind it
   */
  String gaps(String title, List<Beside> besides) {
    var header = new ArrayList<String>(List.of(title));
    besides.forEach(beside -> header.add(beside.title()));
    header.addAll(List.of("bytes", "printing", "rest", "rest is", "library", "from this line on"));
    var numeric = new ArrayList<Boolean>();
    header.forEach(name -> numeric.add(numeric.size() < besides.size() + 4));
    var table = new TextTable(header, numeric);
    var places = new ArrayList<Integer>();
    boot.gaps().forEach(gap -> places.add(places.size()));
    places.sort(comparing((Integer place) -> boot.gaps().get(place).duration()).reversed());
    places.forEach(place -> table.add(row(place, besides)));
    return table.render();
  }

  private List<String> row(int place, List<Beside> besides) {
    Gap gap = boot.gaps().get(place);
    var row = new ArrayList<String>(List.of(millis(gap.duration())));
    besides.forEach(
        beside -> row.add(beside.time().apply(place).map(GapTables::millis).orElse("-")));
    row.addAll(
        List.of(
            Long.toString(gap.bytes()),
            millis(gap.console()),
            millis(gap.rest()),
            gap.share().label(),
            gap.library(),
            shortened(gap.opener())));
    return row;
  }

  private static String shortened(String opener) {
    return opener.length() <= LONGEST_OPENER
        ? opener
        : opener.substring(0, LONGEST_OPENER - 3) + "...";
  }

  static String millis(Duration duration) {
    return String.format(Locale.ROOT, "%.2f", duration.toNanos() / 1e6);
  }
}
