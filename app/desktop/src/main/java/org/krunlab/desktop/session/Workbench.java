package org.krunlab.desktop.session;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.ObservableList;
import org.krunlab.core.experiment.BuiltImage;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.Progress;
import org.krunlab.core.experiment.RunHeader;
import org.krunlab.core.experiment.RunId;
import org.krunlab.core.experiment.RunStore;
import org.krunlab.core.experiment.capsule.CapsuleRun;
import org.krunlab.core.experiment.confidential.ReadinessReport;
import org.krunlab.core.experiment.history.HistoryEntry;
import org.krunlab.core.model.BootManner;
import org.krunlab.core.model.Image;
import org.krunlab.core.model.Profile;
import org.krunlab.desktop.session.Builds.Order;
import org.krunlab.desktop.session.Session.Activity;
import org.krunlab.desktop.task.Outcome;
import org.krunlab.desktop.task.TaskRunner;

/** What the user can have done: look at the machine, build, boot, replay, open a run, stop. */
public final class Workbench {
  private final Session session;
  private final UseCases cases;
  private final TaskRunner tasks;
  private final Console console;
  private final Console buildOutput;
  private final Builds builds;
  private final SoleTask sole;
  private final Boots boots;
  private final CapsuleBench capsules;
  private final ExperimentBench experiments;
  private final Records records;

  /**
   * @param console shows what guests print
   * @param buildOutput shows what builds print
   */
  public Workbench(
      Session session, UseCases cases, TaskRunner tasks, Console console, Console buildOutput) {
    this.session = session;
    this.cases = cases;
    this.tasks = tasks;
    this.console = console;
    this.buildOutput = buildOutput;
    records = new Records(session, cases, tasks);
    builds = new Builds(session, cases, tasks, buildOutput);
    sole = new SoleTask(session, tasks, this::ended);
    boots = new Boots(session, cases, tasks, console, builds);
    capsules = new CapsuleBench(session, cases, tasks, sole, console, boots);
    experiments = new ExperimentBench(session, cases, tasks, sole, builds);
  }

  /** What can be done with runs that are there, and with capsules. */
  public CapsuleBench capsules() {
    return capsules;
  }

  /** What takes many boots. */
  public ExperimentBench experiments() {
    return experiments;
  }

  /** What there is to list. */
  public Records records() {
    return records;
  }

  /** The runs in the store, the newest first. */
  public ObservableList<HistoryEntry> runs() {
    return records.runs();
  }

  /** Finds out what the machine can do and which runs there are. */
  public void open() {
    records.refresh();
    lookAtMachine();
  }

  private void lookAtMachine() {
    tasks.start(
        "Looking at this machine",
        (progress, cancel) -> cases.probe().probe(cancel),
        told(session::found));
  }

  public void build() {
    if (session.begin(Activity.BUILDING)) {
      Order order = builds.order();
      sole.start(
          "Building " + order.profile().runtime().label(),
          (progress, cancel) -> builds.image(order, progress, cancel),
          built -> session.show(order.profile(), built.image()));
    }
  }

  /** Boots, building first what is not built yet. */
  public void boot() {
    boot(BootManner.USUAL);
  }

  /** Boots once to look at the memory; the run has no times. */
  public void memoryRun() {
    boot(BootManner.USUAL.asMemoryRun());
  }

  private void boot(BootManner manner) {
    if (session.begin(Activity.BUILDING)) {
      Order order = builds.order();
      sole.start(
          "Booting " + order.profile().runtime().label(),
          (progress, cancel) ->
              cases.missingCompiler().isInTheWayOf(order.profile())
                  ? Optional.<CompletedRun>empty()
                  : Optional.of(boots.boot(order, manner, progress, cancel)),
          run -> run.ifPresentOrElse(this::done, () -> session.holdUp(order.profile())));
    }
  }

  /** Has wamrc built, then boots what waited for it. */
  public void buildCompilerAndBoot() {
    if (session.begin(Activity.BUILDING)) {
      Order order = builds.order();
      sole.start(
          "Building wamrc",
          (progress, cancel) -> {
            cases.compiler().build(builds.shown(progress), cancel);
            return boots.boot(order, BootManner.USUAL, progress, cancel);
          },
          run -> {
            done(run);
            // What was found of this machine told of no wamrc.
            lookAtMachine();
          });
    }
  }

  /**
   * Finds what keeps the profile from a confidential machine.
   *
   * @param booting whether to boot for the figures of memory
   */
  public void checkReadiness(boolean booting, Consumer<? super ReadinessReport> done) {
    if (session.begin(Activity.CHECKING)) {
      Order order = builds.order();
      sole.start(
          "Checking what a confidential machine asks",
          (progress, cancel) ->
              new ReadinessCheck(cases, builds, cancel).of(order, booting, progress),
          done);
    }
  }

  /** Keeps the image on show, with the module of its profile, as a library. */
  public void saveBundle(Path library, Consumer<? super Image> done) {
    Profile shown = session.imageProfileProperty().get();
    Image image = session.imageProperty().get();
    if (shown != null && image != null && session.begin(Activity.SAVING)) {
      Order order = builds.order().withProfile(shown).withNarration(image.narration());
      sole.start(
          "Saving a bundle",
          (progress, cancel) -> bundle(order, library, progress, cancel),
          built -> {
            session.show(shown, built.image());
            done.accept(built.image());
          });
    }
  }

  private BuiltImage bundle(
      Order order, Path library, Progress.Listener progress, CancelToken cancel) {
    Profile bundling = cases.bundles().prepare(order.profile(), library, cancel);
    BuiltImage built = builds.image(order.withProfile(bundling), progress, cancel);
    cancel.throwIfCancelled();
    progress.on(Progress.of("writing " + library.getFileName(), Duration.ZERO));
    cases.bundles().save(bundling, built, library, cancel);
    return built;
  }

  /** Takes the runs that come with Krunlab into the store; those already there are not doubled. */
  public void replayRecorded() {
    if (session.begin(Activity.REPLAYING)) {
      sole.start(
          "Replaying recorded runs",
          (progress, cancel) -> replayAll(progress, cancel),
          replayed -> replayed.forEach(this::done));
    }
  }

  /** Shows a run of the store. */
  public void show(RunId run) {
    if (session.begin(Activity.REPLAYING)) {
      console.clear();
      sole.start(
          "Opening run " + run,
          (progress, cancel) -> cases.library().open(run, boots.follow("run " + run, cancel)),
          boots::shown);
    }
  }

  /** Ends what is under way. */
  public void stop() {
    sole.stop();
  }

  private List<CompletedRun> replayAll(Progress.Listener progress, CancelToken cancel) {
    List<CapsuleRun> recorded = cases.capsules().shipped();
    if (recorded.isEmpty()) {
      throw LabException.machine("No recorded runs come with this build of Krunlab.");
    }
    var started = tasks.clock().instant();
    var replayed = new ArrayList<CompletedRun>();
    for (CapsuleRun run : recorded) {
      cancel.throwIfCancelled();
      var spent = java.time.Duration.between(started, tasks.clock().instant());
      progress.on(
          Progress.of(
              "Replaying " + run.header().profile().runtime().label(),
              spent,
              (double) replayed.size() / recorded.size()));
      console.clear();
      replayed.add(
          stored(run.header())
              .map(entry -> cases.library().open(entry.id(), boots.follow("recorded", cancel)))
              .orElseGet(() -> cases.imports().take(run, boots.follow("recorded", cancel))));
    }
    return replayed;
  }

  private java.util.Optional<RunStore.Entry> stored(RunHeader header) {
    return cases.store().list().stream()
        .filter(entry -> entry.header().equals(header.asRecorded()))
        .findFirst();
  }

  private void done(CompletedRun run) {
    boots.shown(run);
    records.refresh();
  }

  private void ended() {
    buildOutput.flush();
    console.flush();
    session.end();
    records.refresh();
  }

  private <T> Outcome<T> told(Consumer<? super T> done) {
    return Outcome.of(done, session.troubleProperty()::set);
  }
}
