package org.krunlab.desktop.session;

import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import org.krunlab.core.experiment.conduct.Conductor;
import org.krunlab.core.experiment.record.Experiment;
import org.krunlab.core.experiment.record.ExperimentId;
import org.krunlab.core.experiment.record.Findings;
import org.krunlab.core.experiment.sweep.SweepBudget;
import org.krunlab.core.experiment.twins.BootTwins;
import org.krunlab.desktop.session.Builds.Order;
import org.krunlab.desktop.session.Session.Activity;
import org.krunlab.desktop.task.Latest;
import org.krunlab.desktop.task.TaskRunner;

/** What takes many boots: comparisons in turns, ablations, and what watching a boot costs. */
public final class ExperimentBench {
  private final Session session;
  private final UseCases cases;
  private final TaskRunner tasks;
  private final SoleTask sole;
  private final Builds builds;

  ExperimentBench(Session session, UseCases cases, TaskRunner tasks, SoleTask sole, Builds builds) {
    this.session = session;
    this.cases = cases;
    this.tasks = tasks;
    this.sole = sole;
    this.builds = builds;
  }

  /**
   * Makes an experiment; each of its runs is in the list of runs.
   *
   * @param asked says what is asked, which may take builds and boots of its own
   * @param live hears on the toolkit's thread of the runs so far
   */
  public void make(
      String title,
      Function<Conductor, Experiment> asked,
      Consumer<? super ReadySoFar> live,
      Consumer<? super Findings> done) {
    conduct(
        title,
        conductor -> conductor.make(asked.apply(conductor), SweepBudget.Meter.unbounded()),
        live,
        done);
  }

  /**
   * Makes the runs that an experiment does not have yet.
   *
   * @param live hears on the toolkit's thread of the runs so far, the older ones among them
   */
  public void goOn(
      ExperimentId experiment, Consumer<? super ReadySoFar> live, Consumer<? super Findings> done) {
    conduct(
        "Going on with " + experiment,
        conductor ->
            conductor.finish(cases.experiments().open(experiment), SweepBudget.Meter.unbounded()),
        live,
        done);
  }

  private void conduct(
      String title,
      Function<Conductor, Findings> work,
      Consumer<? super ReadySoFar> live,
      Consumer<? super Findings> done) {
    if (session.begin(Activity.REPEATING)) {
      Order order = builds.order();
      sole.start(
          title,
          (progress, cancel) -> {
            var bench = new WindowBench(cases, builds, order, progress, cancel);
            var watch = new LiveExperiment(progress, new Latest<>(tasks.ui(), live));
            Findings findings = work.apply(cases.conductor(bench, watch, cancel));
            findings.prices().ifPresent(cases.prices()::keep);
            return findings;
          },
          done);
    }
  }

  /** Boots all twins of the profile in turns, to see what watching a boot costs. */
  public void bootTwins(int times, Consumer<? super BootTwins.Found> done) {
    if (session.begin(Activity.REPEATING)) {
      Order order = builds.order();
      sole.start(
          "Booting the twins in turns",
          (progress, cancel) ->
              cases
                  .twins(new WindowBench(cases, builds, order, progress, cancel))
                  .boot(
                      order.profile(),
                      BootTwins.rounds(times, new Random().nextInt(Integer.MAX_VALUE)),
                      progress,
                      cancel),
          done);
    }
  }
}
