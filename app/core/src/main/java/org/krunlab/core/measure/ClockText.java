package org.krunlab.core.measure;

import java.util.Locale;
import java.util.OptionalLong;
import org.krunlab.core.measure.clock.ClockMapping;
import org.krunlab.core.measure.clock.GuestFrequency;
import org.krunlab.core.measure.console.BufferedFrame;

/** What is known of a guest's clock and of a console that it kept, as sentences. */
public final class ClockText {
  private ClockText() {}

  /** A line each, with its line end; empty where neither is known. */
  public static String of(RunResult run) {
    return run.buffered().map(ClockText::kept).orElse("")
        + run.clock()
            .map(clock -> mapped(clock, GuestFrequency.in(run.log().beginning())))
            .orElse("");
  }

  private static String kept(BufferedFrame frame) {
    return String.format(
        Locale.ROOT,
        "Console: %,d pieces kept in RAM%s%s.\n",
        frame.pieces(),
        frame.lostBytes() == 0
            ? ", none lost"
            : String.format(Locale.ROOT, ", %,d bytes before them lost", frame.lostBytes()),
        frame.whole() ? "" : "; the record breaks off within them");
  }

  private static String mapped(ClockMapping clock, OptionalLong told) {
    return String.format(
        Locale.ROOT,
        "Guest's counter: %.2f MHz by its marks, to within %.0f ppm%s; on the host's clock to"
            + " within %.2f ms%s.\n",
        clock.hertz() / 1e6,
        clock.hertzError() * 1e6,
        told.isEmpty() ? "" : own(clock, told.getAsLong()),
        clock.error(clock.from().tsc()).toNanos() / 1e6,
        clock.isConfirmed() ? "" : ", which no further mark confirms");
  }

  private static String own(ClockMapping clock, long hertz) {
    return String.format(
        Locale.ROOT,
        " (the guest took it for %.2f, %+.0f ppm%s)",
        hertz / 1e6,
        (hertz / clock.hertz() - 1) * 1e6,
        clock.agreesWith((double) hertz)
            ? ""
            : ", more than that: its own times are off by so much");
  }
}
