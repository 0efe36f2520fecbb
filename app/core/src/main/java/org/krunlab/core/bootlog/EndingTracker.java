package org.krunlab.core.bootlog;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Watches the lines of a boot for how it ends. */
final class EndingTracker {
  private static final Pattern MAIN_RETURNED = Pattern.compile("main returned (-?\\d{1,10})\\b.*");
  private static final Pattern HALTING = Pattern.compile("Halting system \\((\\d{1,9})\\)");
  private static final String NO_MEMORY = "Cannot handle palloc request";
  private static final int HALT_CODE_CRASH = 3;
  // a dump may print no more than a few hundred frames before a limit ends it: a serial line is
  // slow
  private static final long ENDLESS_FRAMES = Crash.FRAMES_KEPT;

  private final CrashTracker crashes = new CrashTracker();
  private boolean informationSeen;
  private boolean halted;
  private @Nullable Integer mainReturned;
  private @Nullable Integer haltCode;
  private @Nullable String allocationFailure;
  private @Nullable ReservationFailure reservationFailure;

  /** Takes a message; says whether it belongs to a crash. */
  boolean accept(LogEvent message) {
    boolean crashing = crashes.accept(message);
    String text = message.text();
    informationSeen |= message.level() == Level.INFO;
    if ("libukboot".equals(message.lib())) {
      readShutdown(message);
    } else if (message.says("libkvmplat", "Unikraft halted")) {
      halted = true;
      if (mainReturned == null && haltCode == null) {
        crashes.haltedUnannounced();
      }
    }
    if (allocationFailure == null && text.contains(NO_MEMORY)) {
      allocationFailure = text;
    }
    return crashing && !halted;
  }

  /** Takes a line that is no message: runtimes do not print by way of the kernel. */
  void acceptText(LogEvent text) {
    if (reservationFailure == null) {
      reservationFailure = ReservationFailure.in(text);
    }
  }

  BootEnding ending() {
    Crash crash = crashes.crash();
    return new BootEnding(
        kind(crash), mainReturned, haltCode, crash, allocationFailure, reservationFailure);
  }

  private BootEnding.Kind kind(@Nullable Crash crash) {
    if (crash != null) {
      boolean endless = !halted && !crashes.dumpEnded() && crash.frames() >= ENDLESS_FRAMES;
      return endless ? BootEnding.Kind.ENDLESS_DUMP : BootEnding.Kind.CRASHED;
    }
    if (halted) {
      return BootEnding.Kind.HALTED;
    }
    return informationSeen ? BootEnding.Kind.CUT_OFF : BootEnding.Kind.NOT_TOLD;
  }

  private void readShutdown(LogEvent message) {
    Matcher returned = MAIN_RETURNED.matcher(message.text());
    Matcher halting = HALTING.matcher(message.text());
    if (returned.matches()) {
      mainReturned = (int) Long.parseLong(returned.group(1));
    } else if (halting.matches()) {
      haltCode = Integer.valueOf(halting.group(1));
      if (haltCode == HALT_CODE_CRASH) {
        crashes.haltingAfterCrash(message);
      }
    }
  }
}
