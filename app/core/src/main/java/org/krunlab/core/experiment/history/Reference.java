package org.krunlab.core.experiment.history;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.krunlab.core.experiment.RunId;

/**
 * Something made here that stands on runs of the store.
 *
 * @param kind what it is
 * @param place its file, as an absolute path
 * @param madeAt by the wall clock
 * @param runs those it shows or holds
 */
public record Reference(Kind kind, String place, Instant madeAt, List<RunId> runs) {
  public Reference {
    runs = List.copyOf(runs);
  }

  /** What can be made of runs. */
  public enum Kind {
    REPORT,
    CAPSULE;

    /** The name in stores, and in sentences. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Such as {@code report /home/someone/out.pdf}. */
  public String title() {
    return kind.id() + " " + place;
  }
}
