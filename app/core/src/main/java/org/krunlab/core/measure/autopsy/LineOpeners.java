package org.krunlab.core.measure.autopsy;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.bootlog.LineKind;
import org.krunlab.core.bootlog.LogEvent;
import org.krunlab.core.bootlog.Phase;

/** What console lines open; asked for in the order of the lines. */
final class LineOpeners {
  private static final String CALIBRATION = "TSC calibration";

  private final Iterator<Phase> phases;
  private @Nullable Phase next;
  private String phase = "";
  private boolean guestClockStarted;

  LineOpeners(List<Phase> phases) {
    this.phases = phases.iterator();
    next = advanced();
  }

  GapCutter.Opener of(LogEvent line) {
    boolean opens = false;
    for (Phase at = next; at != null && at.firstLine() <= line.line(); at = next) {
      phase = at.name();
      opens = at.firstLine() == line.line();
      next = advanced();
    }
    // the guest's clock counts from the start of the calibration: the one 0 that is a time
    guestClockStarted |= opens && phase.equals(CALIBRATION);
    Duration time = line.guestTime();
    guestClockStarted |= time != null && !time.isZero();
    String library = line.lib();
    return new GapCutter.Opener(
        line.kind() == LineKind.BANNER ? "banner" : line.text().strip(),
        library == null ? "" : library,
        line.line(),
        phase,
        Share.ofPhase(phase),
        guestClockStarted ? time : null);
  }

  private @Nullable Phase advanced() {
    return phases.hasNext() ? phases.next() : null;
  }
}
