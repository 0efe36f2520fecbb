package org.krunlab.desktop.session;

import java.util.List;
import java.util.Optional;
import org.krunlab.core.experiment.BuiltImage;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.Progress;
import org.krunlab.core.experiment.oracle.Bounds;
import org.krunlab.core.experiment.oracle.Expectation;
import org.krunlab.core.experiment.repeat.RepeatJournal;
import org.krunlab.core.experiment.repeat.RepeatPlan;
import org.krunlab.core.experiment.repeat.RepeatRuns;
import org.krunlab.core.experiment.repeat.RepeatedComparison;
import org.krunlab.core.measure.RunListener;
import org.krunlab.core.model.HostFacts;
import org.krunlab.core.model.Profile;
import org.krunlab.desktop.session.Builds.Order;

/** Builds the profiles of a plan and boots them in turns; in the background. */
final class BootsInTurns {
  private final UseCases cases;
  private final Builds builds;
  private final CancelToken cancel;

  /** What a profile needs to be booted again and again. */
  private record Ready(Profile profile, BuiltImage image, HostFacts host, Expectation expected) {}

  BootsInTurns(UseCases cases, Builds builds, CancelToken cancel) {
    this.cases = cases;
    this.builds = builds;
    this.cancel = cancel;
  }

  /**
   * @param asked with what was found of the machine
   */
  RepeatedComparison of(Order asked, RepeatPlan plan, Progress.Listener progress) {
    List<Ready> ready =
        plan.profiles().stream()
            .map(
                profile ->
                    ready(asked.withProfile(profile).withNarration(plan.narration()), progress))
            .toList();
    List<List<CompletedRun>> runs =
        new RepeatRuns(plan.rounds(), RepeatJournal.inMemory())
            .make(
                variant -> boot(ready.get(variant % ready.size())),
                cases.library()::open,
                () -> false,
                progress,
                cancel);
    return RepeatedComparison.of(plan, runs);
  }

  private Ready ready(Order order, Progress.Listener progress) {
    cases.modules().load(order.profile(), cancel);
    BuiltImage image = builds.image(order, progress, cancel);
    cancel.throwIfCancelled();
    return new Ready(
        order.profile(),
        image,
        builds.machine(order, cancel).factsFor(order.profile().engine()),
        cases.expectations().of(order.profile(), Bounds.USUAL, cancel));
  }

  private CompletedRun boot(Ready ready) {
    CompletedRun run =
        cases
            .boot()
            .boot(
                ready.profile(),
                ready.image(),
                ready.host(),
                Optional.of(ready.expected()),
                RunListener.NONE,
                cancel);
    cancel.throwIfCancelled();
    return run;
  }
}
