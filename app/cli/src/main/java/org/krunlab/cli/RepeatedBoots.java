package org.krunlab.cli;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.krunlab.core.experiment.BuiltImage;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.Figure;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.MinimumRam;
import org.krunlab.core.experiment.RunLibrary;
import org.krunlab.core.experiment.oracle.Bounds;
import org.krunlab.core.experiment.oracle.Expectation;
import org.krunlab.core.experiment.repeat.RepeatJournal;
import org.krunlab.core.experiment.repeat.RepeatPlan;
import org.krunlab.core.experiment.repeat.RepeatRuns;
import org.krunlab.core.experiment.repeat.RepeatedComparison;
import org.krunlab.core.experiment.repeat.Spread;
import org.krunlab.core.experiment.sweep.SweepBudget;
import org.krunlab.core.model.Profile;

/** Boots the profiles of a plan, and finds out further things about them. */
final class RepeatedBoots {
  private final Session session;
  private final RepeatPlan plan;
  private final List<BuiltImage> images;
  private final List<Expectation> expected;

  RepeatedBoots(Session session, RepeatPlan plan) {
    this(
        session,
        plan,
        plan.profiles().stream()
            .map(profile -> session.buildAndWarn(profile, plan.narration()))
            .toList());
  }

  /**
   * @param images of the plan's profiles
   */
  RepeatedBoots(Session session, RepeatPlan plan, List<BuiltImage> images) {
    this.session = session;
    this.plan = plan;
    this.images = List.copyOf(images);
    expected =
        plan.profiles().stream().map(profile -> session.expect(profile, Bounds.USUAL)).toList();
  }

  /** Makes the runs that are not made yet, and holds the profiles against the first. */
  RepeatedComparison compared(RepeatJournal journal) {
    return RepeatedComparison.of(plan, runs(journal, SweepBudget.Meter.unbounded()));
  }

  /**
   * Makes the runs that are not made yet, while the budget lasts.
   *
   * @return the runs of each profile, then those of the first one again where the plan says so
   */
  List<RepeatedComparison.Column> columns(RepeatJournal journal, SweepBudget.Meter budget) {
    return RepeatedComparison.columns(plan, runs(journal, budget));
  }

  private List<List<CompletedRun>> runs(RepeatJournal journal, SweepBudget.Meter budget) {
    try (var progress = session.progress()) {
      return new RepeatRuns(plan.rounds(), journal)
          .make(
              this::boot,
              new RunLibrary(session.lab().store())::open,
              () -> budget.spent().isPresent(),
              progress,
              session.cancel());
    }
  }

  private CompletedRun boot(int variant) {
    int i = variant % plan.profiles().size();
    return session.boot(plan.profiles().get(i), images.get(i), Optional.of(expected.get(i)));
  }

  /** A row with the least RAM of each. */
  RepeatedComparison.Row minimumRam() {
    return new RepeatedComparison.Row(
        IntStream.range(0, plan.profiles().size()).mapToObj(this::leastRam).toList());
  }

  private Spread leastRam(int i) {
    Profile profile = plan.profiles().get(i);
    if (!profile.engine().isVm()) {
      throw LabException.input(
          "Engine " + profile.engine().id() + " has no RAM of its own; leave out --minimum-ram.");
    }
    System.err.printf("krunlab: the least RAM of %s%n", profile.name());
    Optional<MinimumRam> least = session.leastRam(profile, images.get(i), expected.get(i));
    return Spread.of(
        new Figure(
            "least RAM",
            "one MiB less was seen to fail",
            "MiB",
            least.isPresent()
                ? OptionalDouble.of(least.get().enough().mib())
                : OptionalDouble.empty(),
            0));
  }
}
