package org.krunlab.core.measure.autopsy;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.bootlog.BootStory;
import org.krunlab.core.bootlog.LogEvent;
import org.krunlab.core.measure.Milestone;
import org.krunlab.core.measure.RunResult;
import org.krunlab.core.measure.Timeline;
import org.krunlab.core.measure.autopsy.GapCutter.Opener;
import org.krunlab.core.measure.stream.HostInstant;

/** Makes the autopsy of a boot. */
public final class Autopsies {
  private Autopsies() {}

  /** Shorter lines say little of what a byte takes: reading a stamp is late by a tenth of a ms. */
  private static final int LEAST_BYTES = 40;

  /**
   * The same with no other measurement at hand: a byte takes what it took in the line that went
   * fastest, since that line, too, had its other work. Nothing where the console was kept in RAM.
   */
  public static Optional<BootAutopsy> byItsOwnPace(RunResult run) {
    return run.buffered().isPresent() ? of(run, 0) : of(run, 0).flatMap(raw -> of(run, pace(raw)));
  }

  /** Nanoseconds for each byte in the line that went fastest; 0 where nothing much was printed. */
  public static double pace(BootAutopsy boot) {
    return boot.gaps().stream()
        .filter(gap -> gap.bytes() >= LEAST_BYTES)
        .mapToDouble(gap -> (double) gap.duration().toNanos() / gap.bytes())
        .min()
        .orElse(0);
  }

  /**
   * By the host's clock, from T0 to T6, or to T5 where the module wrote nothing. Lines count where
   * they lie between guest entry and main.
   *
   * @param nanosPerByte what a byte on the console takes; 0 where it was kept in RAM
   * @return empty where there is no T0 or no T5, or the guest has no clock that could be mapped
   */
  public static Optional<BootAutopsy> of(RunResult run, double nanosPerByte) {
    Timeline timeline = run.timeline();
    HostInstant launch = timeline.at(Milestone.T0);
    HostInstant entry = timeline.at(Milestone.T3);
    HostInstant main = timeline.at(Milestone.T5);
    if (launch == null || entry == null || main == null) {
      return Optional.empty();
    }
    var cutter = new GapCutter(nanosPerByte);
    vmm(timeline, launch, cutter);
    cutter.begin(entry.nanos(), Opener.mark("guest entry", Share.REST));
    var openers = new LineOpeners(run.story().phases());
    for (LogEvent line : run.log().beginning()) {
      Long at = line.hostNanos();
      Opener opener = openers.of(line);
      if (at != null && at >= entry.nanos() && at <= main.nanos()) {
        cutter.begin(at, opener);
        cutter.printed(line.length());
      }
    }
    HostInstant output = timeline.at(Milestone.T6);
    HostInstant end = output == null ? main : output;
    if (output != null) {
      cutter.begin(main.nanos(), Opener.mark("application's main", Share.MODULE));
    }
    return Optional.of(new BootAutopsy(BootAutopsy.Clock.HOST, cutter.finish(end.nanos())));
  }

  private static void vmm(Timeline timeline, HostInstant launch, GapCutter cutter) {
    cutter.begin(launch.nanos(), Opener.mark("VMM starts", Share.VMM));
    @Nullable HostInstant setUp = timeline.at(Milestone.T2);
    if (setUp != null) {
      cutter.begin(setUp.nanos(), Opener.mark("VM is set up", Share.VMM));
    }
  }

  /**
   * By the times that the guest printed, from the start of its clock to the last line that has one.
   * Lines without a time, such as the banner, belong to the gap of the line before.
   *
   * @param log a recorded console
   * @param nanosPerByte what a byte on that console took; 0 where that is not known
   * @return empty where no two lines have a time
   */
  public static Optional<BootAutopsy> ofLog(List<LogEvent> log, double nanosPerByte) {
    var cutter = new GapCutter(nanosPerByte);
    var openers = new LineOpeners(BootStory.of(log).phases());
    long last = -1;
    int timed = 0;
    for (LogEvent line : log) {
      Opener opener = openers.of(line);
      if (opener.guestTime() != null && opener.guestTime().toNanos() >= last) {
        last = opener.guestTime().toNanos();
        cutter.begin(last, opener);
        timed++;
      }
      if (timed > 0) {
        cutter.printed(line.length());
      }
    }
    List<Gap> gaps = timed < 2 ? List.of() : cutter.finish(last);
    return gaps.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new BootAutopsy(
                BootAutopsy.Clock.GUEST, gaps.subList(0, gaps.size() - 1))); // nothing follows it
  }
}
