package org.krunlab.host.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.Progress;
import org.krunlab.core.experiment.history.Soundness;

/** A check of the store while it goes on: what was found so far, and how far it is. */
final class Examination {
  static final String MEND = "krunlab history check --mend";

  private final List<String> checked = new ArrayList<>();
  private final List<Soundness.Flaw> flaws = new ArrayList<>();
  private final List<String> leftovers = new ArrayList<>();
  private final Progress.Listener progress;
  private final CancelToken cancel;
  private final long begun = System.nanoTime();

  Examination(Progress.Listener progress, CancelToken cancel) {
    this.progress = progress;
    this.cancel = cancel;
  }

  /** Says what is looked at now, and lets it be given up. */
  void at(String activity, int done, int all) {
    cancel.throwIfCancelled();
    progress.on(
        Progress.of(
            activity,
            Duration.ofNanos(System.nanoTime() - begun),
            all == 0 ? 1 : (double) done / all));
  }

  void checked(String sentence) {
    checked.add(sentence);
  }

  void leftover(String sentence) {
    leftovers.add(sentence);
  }

  /** Notes damage that mending does something about. */
  void mendable(Path place, String damage, String does) {
    flaws.add(new Soundness.Flaw(place, damage, "Mending (%s) %s.".formatted(MEND, does), true));
  }

  /** Notes damage that only the user can do something about. */
  void flaw(Path place, String damage, String remedy) {
    flaws.add(new Soundness.Flaw(place, damage, remedy, false));
  }

  Soundness result() {
    return new Soundness(checked, flaws, leftovers);
  }
}
