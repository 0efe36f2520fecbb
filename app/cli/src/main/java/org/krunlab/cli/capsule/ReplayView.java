package org.krunlab.cli.capsule;

import java.io.PrintStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.bootlog.LogEvent;
import org.krunlab.core.measure.Milestone;
import org.krunlab.core.measure.Observation;
import org.krunlab.core.measure.RunListener;
import org.krunlab.core.measure.stream.HostInstant;
import org.krunlab.core.measure.stream.MemorySample;
import org.krunlab.core.model.Printable;

/** Prints what a run tells, a line each, with the time since T0. */
final class ReplayView implements RunListener {
  private static final String BLANK = " ".repeat(12);

  private final PrintStream out;
  private @Nullable HostInstant start;

  ReplayView(PrintStream out) {
    this.out = out;
  }

  @Override
  public void line(LogEvent event) {
    Long nanos = event.hostNanos();
    String lib = event.lib() == null ? "" : "[" + event.lib() + "] ";
    print(nanos == null ? null : new HostInstant(nanos), Printable.of(lib + event.text()));
  }

  @Override
  public void milestone(Milestone milestone, Observation observation) {
    if (milestone == Milestone.T0) {
      start = observation.at();
    }
    print(observation.at(), milestone + ": " + milestone.meaning());
  }

  @Override
  public void sample(MemorySample sample) {
    print(sample.at(), "RSS " + sample.rss());
  }

  private void print(@Nullable HostInstant at, String text) {
    HostInstant from = start;
    out.println(
        (at == null || from == null
                ? BLANK
                : String.format(Locale.ROOT, "%9.2f ms", from.until(at).toNanos() / 1e6))
            + "  "
            + text);
    out.flush();
  }
}
