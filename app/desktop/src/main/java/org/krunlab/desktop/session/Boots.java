package org.krunlab.desktop.session;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.krunlab.core.experiment.BuiltImage;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.Progress;
import org.krunlab.core.experiment.RunHeader;
import org.krunlab.core.experiment.capsule.ImageBytes;
import org.krunlab.core.experiment.capsule.RecordedImage;
import org.krunlab.core.experiment.oracle.Bounds;
import org.krunlab.core.experiment.oracle.Expectation;
import org.krunlab.core.measure.RunListener;
import org.krunlab.core.model.BootManner;
import org.krunlab.core.model.Profile;
import org.krunlab.desktop.session.Builds.Order;
import org.krunlab.desktop.session.Session.Activity;
import org.krunlab.desktop.task.TaskRunner;

/** Boots one machine at a time, and shows a run while it goes on and once it is whole. */
final class Boots implements CapsuleBench.Panes {
  private final Session session;
  private final UseCases cases;
  private final TaskRunner tasks;
  private final Console console;
  private final Builds builds;

  /**
   * @param console shows what guests print
   */
  Boots(Session session, UseCases cases, TaskRunner tasks, Console console, Builds builds) {
    this.session = session;
    this.cases = cases;
    this.tasks = tasks;
    this.console = console;
    this.builds = builds;
  }

  @Override
  public CapsuleBench.Repeated repeat(
      RunHeader recorded,
      Profile profile,
      boolean given,
      Progress.Listener progress,
      CancelToken cancel) {
    var order = new Order(profile, recorded.image().narration(), session.machineProperty().get());
    var bytes = new AtomicReference<>(ImageBytes.UNKNOWN);
    CompletedRun run =
        boot(
            order,
            BootManner.USUAL,
            () -> {
              BuiltImage image =
                  given
                      ? RecordedImage.of(recorded, cases.materials(), builds.machine(order, cancel))
                      : builds.image(order, progress, cancel);
              bytes.set(ImageBytes.of(recorded, image));
              return image;
            },
            progress,
            cancel);
    return new CapsuleBench.Repeated(run, Objects.requireNonNull(bytes.get()));
  }

  /** Builds first what is not built yet; on a background thread. */
  CompletedRun boot(
      Order order, BootManner manner, Progress.Listener progress, CancelToken cancel) {
    return boot(order, manner, () -> builds.image(order, progress, cancel), progress, cancel);
  }

  private CompletedRun boot(
      Order order,
      BootManner manner,
      Supplier<BuiltImage> image,
      Progress.Listener progress,
      CancelToken cancel) {
    progress.on(Progress.of("making the module ready", Duration.ZERO));
    // Before the image: a module that cannot be run is not worth a build.
    cases.modules().load(order.profile(), cancel);
    BuiltImage built = image.get();
    cancel.throwIfCancelled();
    progress.on(
        Progress.of("running the module in the JVM, to know what to expect", Duration.ZERO));
    Expectation expected = cases.expectations().of(order.profile(), Bounds.USUAL, cancel);
    tasks
        .ui()
        .execute(
            () -> {
              session.goOn(Activity.BOOTING);
              session.show(order.profile(), built.image());
            });
    console.clear();
    // Standing still: a bar that moves is drawn by the processors that boot.
    progress.on(Progress.of("booting", Duration.ZERO, 0));
    tasks.awaitCalm();
    Profile profile = order.profile();
    return cases
        .boot()
        .boot(
            profile,
            built,
            builds.machine(order, cancel).factsFor(profile.engine()),
            Optional.of(expected),
            manner,
            follow(profile.runtime().label() + " " + profile.module(), cancel),
            cancel);
  }

  /** Only lines and pictures of work that is not cancelled reach the panes. */
  @Override
  public RunListener follow(String title, CancelToken cancel) {
    return new LiveRun(
        title,
        console,
        tasks.ui(),
        picture -> {
          if (!cancel.isCancelled()) {
            session.show(picture);
          }
        });
  }

  @Override
  public void shown(CompletedRun run) {
    console.flush();
    session.show(RunPicture.of(run));
  }
}
