package org.krunlab.core.bootlog;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts the lines of a boot into phases as they arrive. */
final class PhaseTracker {
  private record Opening(
      String name, String library, long line, @Nullable Duration guest, @Nullable Long host) {}

  private final List<Opening> openings = new ArrayList<>();
  private boolean guestClockStarted;
  private @Nullable Duration lastGuest;
  private @Nullable Long lastHost;

  /**
   * Takes the next line.
   *
   * @param crashing whether the line belongs to a crash dump
   */
  void accept(LogEvent event, boolean crashing) {
    noteClocks(event);
    if (crashing) {
      open(PhaseRule.CRASH, libraryOf(event), event);
    } else if (event.kind() == LineKind.BANNER) {
      open(PhaseRule.BANNER, "libukboot", event);
    } else if (event.kind() == LineKind.MESSAGE) {
      PhaseRule rule = PhaseRule.openedBy(event);
      if (rule != null) {
        open(rule.name(), rule.library(), event);
      } else if (openings.isEmpty()) {
        open(PhaseRule.PLATFORM, libraryOf(event), event);
      }
    }
  }

  /** The phases so far; the last one ends with the last line. */
  List<Phase> phases() {
    List<Phase> phases = new ArrayList<>(openings.size());
    for (int i = 0; i < openings.size(); i++) {
      Opening opening = openings.get(i);
      phases.add(
          new Phase(
              opening.name,
              opening.library,
              opening.line,
              opening.guest,
              guestDuration(i),
              opening.host,
              hostDuration(i)));
    }
    return List.copyOf(phases);
  }

  private void noteClocks(LogEvent event) {
    Duration time = event.guestTime();
    if (time != null) {
      guestClockStarted |= !time.isZero();
      lastGuest = time;
    }
    if (event.hostNanos() != null) {
      lastHost = event.hostNanos();
    }
  }

  private void open(String name, String library, LogEvent event) {
    if (openings.isEmpty() || !openings.getLast().name.equals(name)) {
      // the guest's clock counts from the start of the calibration: the one 0 that is a time
      boolean usable = guestClockStarted || name.equals(PhaseRule.TSC_CALIBRATION);
      Duration guest = usable ? event.guestTime() : null;
      openings.add(new Opening(name, library, event.line(), guest, event.hostNanos()));
    }
  }

  private static String libraryOf(LogEvent event) {
    String library = event.lib();
    return library == null ? "" : library;
  }

  private @Nullable Duration guestDuration(int index) {
    Duration start = openings.get(index).guest;
    if (start == null) {
      return null;
    }
    for (Opening later : openings.subList(index + 1, openings.size())) {
      if (later.guest != null) {
        return between(start, later.guest);
      }
    }
    return guestClockStarted && lastGuest != null ? between(start, lastGuest) : null;
  }

  /** A clock that goes back belongs to another boot: no duration spans the two. */
  private static @Nullable Duration between(Duration start, Duration end) {
    return end.compareTo(start) < 0 ? null : end.minus(start);
  }

  private @Nullable Duration hostDuration(int index) {
    Long start = openings.get(index).host;
    Long end = index + 1 < openings.size() ? openings.get(index + 1).host : lastHost;
    return start == null || end == null ? null : Duration.ofNanos(end - start);
  }
}
