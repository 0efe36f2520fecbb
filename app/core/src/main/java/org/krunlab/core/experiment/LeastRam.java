package org.krunlab.core.experiment;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.krunlab.core.experiment.oracle.Agreement;
import org.krunlab.core.model.ByteSize;
import org.krunlab.core.model.Profile;

/** Finds the least RAM of a profile by booting it, at most with as much as it has. */
public final class LeastRam {
  /** A guest that has too little RAM may hang; one that has enough is long done by then. */
  public static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final Set<Agreement.Kind> RIGHT =
      Set.of(Agreement.Kind.EQUAL, Agreement.Kind.SAME_END);

  private final Function<Profile, CompletedRun> boots;
  private final Progress.Listener listener;

  /**
   * @param boots boots a profile with what the oracle expects of it
   */
  public LeastRam(Function<Profile, CompletedRun> boots, Progress.Listener listener) {
    this.boots = boots;
    this.listener = listener;
  }

  /**
   * Empty where not even the profile's own RAM is enough.
   *
   * @throws CancelledException on cancel
   */
  public Optional<MinimumRam> of(Profile profile) {
    return new Search(profile).least();
  }

  private final class Search {
    private final Profile profile;
    private final long begun = System.nanoTime();
    private final int most;
    private int done;

    Search(Profile profile) {
      this.profile = profile;
      // One with all the RAM, then one for each time that it can be halved.
      this.most =
          1 + Long.SIZE - Long.numberOfLeadingZeros(Math.max(0, (long) profile.ram().mib() - 1));
    }

    Optional<MinimumRam> least() {
      return MinimumRam.search(profile.ram(), this::isEnough);
    }

    private boolean isEnough(ByteSize ram) {
      listener.on(
          Progress.of(
              "booting with " + ram + " of RAM",
              Duration.ofNanos(System.nanoTime() - begun),
              (double) done / most));
      Duration limit = profile.timeLimit();
      CompletedRun run =
          boots.apply(
              profile.withRam(ram).withTimeLimit(limit.compareTo(PATIENCE) < 0 ? limit : PATIENCE));
      done++;
      return run.agreement().map(Agreement::kind).filter(RIGHT::contains).isPresent();
    }
  }
}
