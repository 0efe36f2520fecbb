package org.krunlab.core.bootlog;

import java.util.List;

/**
 * What the lines of a console tell together: the phases of the boot, how it ended, and how much was
 * printed.
 *
 * @param phases in the order they happened
 * @param ending how the boot ended
 * @param counts lines and bytes per kind and level
 */
public record BootStory(List<Phase> phases, BootEnding ending, LineCounts counts) {
  public BootStory {
    phases = List.copyOf(phases);
  }

  /** The story of a whole log. */
  public static BootStory of(Iterable<LogEvent> events) {
    Teller teller = new Teller();
    events.forEach(teller::accept);
    return teller.story();
  }

  /** Takes lines as they come; the story so far can be asked for at any time. */
  public static final class Teller {
    private final PhaseTracker phases = new PhaseTracker();
    private final EndingTracker ending = new EndingTracker();
    private final LineCounts.Tally tally = new LineCounts.Tally();

    /** Takes the next line. */
    public void accept(LogEvent event) {
      tally.count(event);
      LogEvent telling = event.kind() == LineKind.TEXT ? messageInside(event) : event;
      if (event.kind() == LineKind.TEXT) {
        ending.acceptText(event);
      }
      boolean crashing = telling.kind() == LineKind.MESSAGE && ending.accept(telling);
      phases.accept(telling, crashing);
    }

    /** The story up to the last line taken. */
    public BootStory story() {
      return new BootStory(phases.phases(), ending.ending(), tally.counts());
    }

    /**
     * A line of text as the message that shares it, or as it is where none does: the application
     * wrote no line end before the kernel's message, which still tells how the boot goes on.
     */
    private static LogEvent messageInside(LogEvent event) {
      Header header = Header.findInside(event.text());
      return header == null ? event : event.asMessage(header);
    }
  }
}
