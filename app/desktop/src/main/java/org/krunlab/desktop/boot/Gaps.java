package org.krunlab.desktop.boot;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.RunCharts;
import org.krunlab.core.measure.RunResult;
import org.krunlab.core.measure.autopsy.Autopsies;
import org.krunlab.core.measure.autopsy.BootAutopsy;
import org.krunlab.core.measure.autopsy.Gap;
import org.krunlab.core.measure.clock.ClockMapping;
import org.krunlab.core.model.Narration;
import org.krunlab.core.report.LaneChart;

/**
 * Where the time of one boot went, in words and figures.
 *
 * @param rows the gaps, the longest first
 * @param libraries when each library had the word; null where there is no run
 * @param summary what the gaps come to, and what the figures stand on
 */
record Gaps(List<Row> rows, @Nullable LaneChart libraries, String summary) {
  static final Gaps NONE = new Gaps(List.of(), null, "");

  /**
   * One gap; times in ms.
   *
   * @param host by the host's clock
   * @param guest by the times that the guest printed, or a dash
   * @param printing what the console took of it
   * @param rest what is left
   * @param share what the rest is put down to
   */
  record Row(
      String host,
      String guest,
      String printing,
      String rest,
      String share,
      String library,
      String opener) {}

  static Gaps of(CompletedRun run) {
    return Autopsies.byItsOwnPace(run.result())
        .map(boot -> new Gaps(rows(boot), RunCharts.libraries(boot), summary(run, boot)))
        .orElse(NONE);
  }

  private static List<Row> rows(BootAutopsy boot) {
    return boot.longestFirst().stream().map(Gaps::row).toList();
  }

  private static Row row(Gap gap) {
    return new Row(
        millis(gap.duration()),
        gap.guestClock().map(Gaps::millis).orElse("-"),
        millis(gap.console()),
        millis(gap.rest()),
        gap.share().label(),
        gap.library(),
        gap.opener());
  }

  private static String summary(CompletedRun run, BootAutopsy boot) {
    String shares =
        boot.shares().entrySet().stream()
            .map(share -> share.getKey().label() + " " + millis(share.getValue()))
            .collect(Collectors.joining(", "));
    return millis(boot.total()) + " ms: " + shares + ". " + basis(run);
  }

  private static String basis(CompletedRun run) {
    RunResult result = run.result();
    if (run.header().image().narration() == Narration.SILENT) {
      return "The kernel told nothing: boot it narrated or buffered to see what is not attributed.";
    }
    if (result.buffered().isPresent()) {
      return "Stamped by the guest" + result.clock().map(Gaps::mapped).orElse("") + ".";
    }
    double pace = Autopsies.of(result, 0).map(Autopsies::pace).orElse(0.0);
    return String.format(
        Locale.ROOT,
        "Printing is taken as %.1f us a byte, as in the line that went fastest; krunlab autopsy"
            + " measures it.",
        pace / 1000);
  }

  private static String mapped(ClockMapping clock) {
    Optional<Duration> residual = clock.residual();
    return String.format(
        Locale.ROOT,
        ", on the host's clock to within %.2f ms%s",
        clock.error(clock.from().tsc()).toNanos() / 1e6,
        clock.isConfirmed() || residual.isPresent() ? "" : ", which no third mark confirms");
  }

  private static String millis(Duration time) {
    return String.format(Locale.ROOT, "%.2f", time.toNanos() / 1e6);
  }
}
