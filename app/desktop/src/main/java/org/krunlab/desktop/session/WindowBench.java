package org.krunlab.desktop.session;

import java.util.Optional;
import org.krunlab.core.experiment.BuildRequest;
import org.krunlab.core.experiment.BuiltImage;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.Progress;
import org.krunlab.core.experiment.RingDecision;
import org.krunlab.core.experiment.conduct.Bench;
import org.krunlab.core.experiment.oracle.Bounds;
import org.krunlab.core.experiment.oracle.Expectation;
import org.krunlab.core.kconfig.value.Configuration;
import org.krunlab.core.measure.RunListener;
import org.krunlab.core.model.BootManner;
import org.krunlab.core.model.Narration;
import org.krunlab.core.model.Profile;
import org.krunlab.desktop.session.Builds.Order;

/** Experiments made from the window; in the background, builds on show. */
final class WindowBench implements Bench {
  private final UseCases cases;
  private final Builds builds;
  private final Order asked;
  private final Progress.Listener progress;
  private final CancelToken cancel;

  /**
   * @param asked with what was found of the machine
   */
  WindowBench(
      UseCases cases, Builds builds, Order asked, Progress.Listener progress, CancelToken cancel) {
    this.cases = cases;
    this.builds = builds;
    this.asked = asked;
    this.progress = progress;
    this.cancel = cancel;
  }

  @Override
  public BuiltImage build(Profile profile, Narration narration) {
    // Before the image: a module that cannot be run is not worth a build.
    cases.modules().load(profile, cancel);
    return builds.image(asked.withProfile(profile).withNarration(narration), progress, cancel);
  }

  @Override
  public Configuration whole(Profile profile) {
    boolean shim = RingDecision.needsShim(profile, builds.machine(asked, cancel).ringZero());
    return cases
        .kconfig()
        .whole(new BuildRequest(profile, Narration.SILENT, shim), progress, cancel);
  }

  @Override
  public Expectation expect(Profile profile) {
    return cases.expectations().of(profile, Bounds.USUAL, cancel);
  }

  @Override
  public CompletedRun boot(
      Profile profile, BuiltImage image, Expectation expected, BootManner manner) {
    CompletedRun run =
        cases
            .boot()
            .boot(
                profile,
                image,
                builds.machine(asked, cancel).factsFor(profile.engine()),
                Optional.of(expected),
                manner,
                RunListener.NONE,
                cancel);
    cancel.throwIfCancelled();
    return run;
  }
}
