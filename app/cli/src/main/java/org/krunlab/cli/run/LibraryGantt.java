package org.krunlab.cli.run;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.krunlab.cli.shell.TextTable;
import org.krunlab.core.measure.autopsy.BootAutopsy;
import org.krunlab.core.measure.autopsy.Gap;

/** When each library had the word, as bars of characters. */
final class LibraryGantt {
  private static final int WIDTH = 60;

  private final BootAutopsy boot;

  LibraryGantt(BootAutopsy boot) {
    this.boot = boot;
  }

  String text() {
    var table =
        new TextTable(
            List.of("library", "ms", "0 .. " + GapTables.millis(boot.total()) + " ms"),
            List.of(false, true, false));
    boot.libraries()
        .forEach(
            (library, gaps) -> table.add(List.of(library, GapTables.millis(sum(gaps)), bar(gaps))));
    return table.render();
  }

  private String bar(List<Gap> gaps) {
    char[] bar = new char[WIDTH];
    Arrays.fill(bar, '.');
    for (Gap gap : gaps) {
      int from = column(gap.start());
      int to = Math.max(from + 1, column(gap.start().plus(gap.duration())));
      Arrays.fill(bar, Math.min(from, WIDTH - 1), Math.min(to, WIDTH), '#');
    }
    return new String(bar);
  }

  private int column(Duration at) {
    return (int) Math.round((double) WIDTH * at.toNanos() / Math.max(1, boot.total().toNanos()));
  }

  private static Duration sum(List<Gap> gaps) {
    return gaps.stream().map(Gap::duration).reduce(Duration.ZERO, Duration::plus);
  }
}
