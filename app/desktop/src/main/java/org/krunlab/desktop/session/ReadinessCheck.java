package org.krunlab.desktop.session;

import java.time.Duration;
import java.util.Optional;
import org.krunlab.core.experiment.BuiltImage;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.Progress;
import org.krunlab.core.experiment.confidential.CheckReadiness;
import org.krunlab.core.experiment.confidential.ReadinessReport;
import org.krunlab.core.experiment.oracle.Bounds;
import org.krunlab.core.experiment.oracle.Expectation;
import org.krunlab.core.measure.RunListener;
import org.krunlab.core.model.HostFacts;
import org.krunlab.core.model.Narration;
import org.krunlab.core.model.Profile;
import org.krunlab.desktop.session.Builds.Order;

/** Finds what a confidential machine would make of a profile; in the background. */
final class ReadinessCheck {
  private final UseCases cases;
  private final Builds builds;
  private final CancelToken cancel;

  ReadinessCheck(UseCases cases, Builds builds, CancelToken cancel) {
    this.cases = cases;
    this.builds = builds;
    this.cancel = cancel;
  }

  /**
   * @param booting whether to boot to find the least RAM, and what is resident with all of it
   *     populated
   */
  ReadinessReport of(Order asked, boolean booting, Progress.Listener progress) {
    Order order = asked.withNarration(Narration.SILENT);
    Profile profile = order.profile();
    cases.modules().load(profile, cancel);
    BuiltImage image = builds.image(order, progress, cancel);
    progress.on(Progress.of("looking for what leaves the machine", Duration.ZERO));
    ReadinessReport report = cases.readiness().look(profile, image, cancel);
    if (!booting) {
      return report;
    }
    Expectation expected = cases.expectations().of(profile, Bounds.USUAL, cancel);
    HostFacts host = builds.machine(order, cancel).factsFor(profile.engine());
    return report.with(
        CheckReadiness.measure(profile, tried -> boot(tried, image, host, expected), progress));
  }

  private CompletedRun boot(
      Profile profile, BuiltImage image, HostFacts host, Expectation expected) {
    CompletedRun run =
        cases.boot().boot(profile, image, host, Optional.of(expected), RunListener.NONE, cancel);
    cancel.throwIfCancelled();
    return run;
  }
}
