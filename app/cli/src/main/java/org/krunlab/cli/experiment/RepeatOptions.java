package org.krunlab.cli.experiment;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.krunlab.cli.shell.MannerOptions;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.Laboratory;
import org.krunlab.core.experiment.conduct.Conductor;
import org.krunlab.core.experiment.conduct.Series;
import org.krunlab.core.experiment.record.Experiment;
import org.krunlab.core.experiment.record.ExperimentId;
import org.krunlab.core.experiment.record.Experiments;
import org.krunlab.core.experiment.record.Findings;
import org.krunlab.core.experiment.repeat.RepeatPlan;
import org.krunlab.core.experiment.sweep.SweepBudget;
import org.krunlab.core.model.BootManner;
import org.krunlab.core.model.Narration;
import picocli.CommandLine.Mixin;
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

  @Mixin private MannerOptions manner = new MannerOptions();

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

  BootManner manner() {
    return manner.manner();
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

  /** How often, and in which order. */
  Series series(Narration narration) {
    return new Series(
        narration,
        manner.manner(),
        times,
        warmUps != null ? warmUps : times > 1 ? 1 : 0,
        times > 1 && !withoutFloor,
        seed != null ? seed : new Random().nextInt(Integer.MAX_VALUE));
  }

  /**
   * Makes an experiment, or goes on with the one whose session file was given.
   *
   * @param asked what is to be kept where it begins now
   * @param same whether an experiment that was begun is what is asked for now
   * @throws LabException where the file is the session of something else
   */
  Findings made(
      Laboratory lab,
      Conductor conductor,
      Supplier<Experiment> asked,
      BiPredicate<Experiment, Series> same,
      SweepBudget.Meter budget) {
    Optional<SessionFile> file =
        Optional.ofNullable(session).map(named -> new SessionFile(named, lab.texts()));
    Optional<ExperimentId> begun = file.flatMap(SessionFile::read);
    if (begun.isPresent()) {
      return conductor.finish(checked(lab.experiments().open(begun.get()), same), budget);
    }
    return conductor.make(
        asked.get(),
        experiment -> {
          Experiments.Kept kept = lab.experiments().begin(experiment);
          file.ifPresent(named -> named.write(kept.id()));
          return kept;
        },
        budget);
  }

  private Experiments.Kept checked(Experiments.Kept kept, BiPredicate<Experiment, Series> same) {
    RepeatPlan plan = kept.experiment().plan();
    Series series = series(plan.narration());
    var wanted =
        seed != null
            ? series
            : new Series(
                series.narration(),
                series.manner(),
                series.times(),
                series.warmUps(),
                series.again(),
                plan.seed());
    if (!wanted.of(plan.profiles()).equals(plan) || !same.test(kept.experiment(), wanted)) {
      throw LabException.input(
          session
              + " is the session of another experiment; name another file, or ask for the same"
              + " again.");
    }
    System.err.printf(
        "krunlab: going on after %d of %d runs%n",
        kept.journal().done().size(), plan.rounds().cells().size());
    return kept;
  }
}
