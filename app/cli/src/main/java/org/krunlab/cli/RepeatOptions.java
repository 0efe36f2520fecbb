package org.krunlab.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.repeat.RepeatJournal;
import org.krunlab.core.experiment.repeat.RepeatJournals;
import org.krunlab.core.experiment.repeat.RepeatPlan;
import org.krunlab.core.model.Narration;
import org.krunlab.core.model.Profile;
import picocli.CommandLine.Option;

/** How often profiles are booted, and what is made of it. */
final class RepeatOptions {
  @Option(
      names = "-n",
      paramLabel = "N",
      description = "how often each is booted, in turns and in random order (default: 1)")
  private int times = 1;

  @Option(
      names = "--warm-up",
      paramLabel = "W",
      description = "turns before those that count (default: 1 with -n 2 or more)")
  private @Nullable Integer warmUps;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "of the order; without it one is drawn and told")
  private @Nullable Long seed;

  @Option(
      names = "--no-floor",
      description =
          "do not boot the first one twice in each turn to see how far it lies from itself")
  private boolean withoutFloor;

  @Option(
      names = "--session",
      paramLabel = "FILE",
      description = "note each run there; given again, go on where that ended")
  private @Nullable Path session;

  @Option(names = "--markdown", description = "the figures as a Markdown table")
  private boolean markdown;

  @Option(
      names = "--samples",
      paramLabel = "OUT.csv",
      description = "write every value of every run there")
  private @Nullable Path samples;

  /** Whether any of them asks for more than one boot of each and a look at it. */
  boolean areAsked() {
    return times > 1 || markdown || session != null || samples != null;
  }

  void check() {
    if (times < 1) {
      throw LabException.input("-n must be 1 or more.");
    }
    if (warmUps != null && warmUps < 0) {
      throw LabException.input("--warm-up must be 0 or more.");
    }
  }

  boolean markdown() {
    return markdown;
  }

  Optional<Path> samples() {
    return Optional.ofNullable(samples);
  }

  RepeatPlan plan(List<Profile> profiles, Narration narration) {
    return new RepeatPlan(
        profiles,
        narration,
        times,
        warmUps != null ? warmUps : times > 1 ? 1 : 0,
        times > 1 && !withoutFloor,
        seed != null ? seed : new Random().nextInt(Integer.MAX_VALUE));
  }

  /**
   * A plan with the journal of its runs.
   *
   * @param plan the one that was asked for, or that of a session that is gone on with
   */
  record Begun(RepeatPlan plan, RepeatJournal journal) {}

  /**
   * Begins a session, or opens one that ended before its time.
   *
   * @throws LabException where the file is a session of something else
   */
  Begun begin(RepeatPlan asked, RepeatJournals journals) {
    if (session == null) {
      return new Begun(asked, RepeatJournal.inMemory());
    }
    Optional<RepeatJournals.Kept> kept = journals.open(session);
    if (kept.isEmpty()) {
      return new Begun(asked, journals.begin(session, asked));
    }
    RepeatJournals.Kept journal = kept.get();
    RepeatPlan begun = journal.plan();
    boolean same =
        begun.equals(
            new RepeatPlan(
                asked.profiles(),
                asked.narration(),
                asked.times(),
                asked.warmUps(),
                asked.again(),
                seed != null ? seed : begun.seed()));
    if (!same) {
      throw LabException.input(
          session
              + " is the session of another comparison; name another file, or ask for the same"
              + " profiles, -n, --warm-up and --seed.");
    }
    System.err.printf(
        "krunlab: going on after %d of %d runs%n",
        journal.done().size(), begun.rounds().cells().size());
    return new Begun(begun, journal);
  }
}
