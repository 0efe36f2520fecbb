package org.krunlab.desktop.session;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
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
import org.krunlab.core.experiment.conduct.Conductor;
import org.krunlab.core.experiment.confidential.ReadinessReport;
import org.krunlab.core.experiment.history.HistoryEntry;
import org.krunlab.core.experiment.oracle.Bounds;
import org.krunlab.core.experiment.oracle.Expectation;
import org.krunlab.core.experiment.record.Experiment;
import org.krunlab.core.experiment.record.ExperimentId;
import org.krunlab.core.experiment.record.Findings;
import org.krunlab.core.experiment.sweep.SweepBudget;
import org.krunlab.core.experiment.twins.BootTwins;
import org.krunlab.core.measure.RunListener;
import org.krunlab.core.model.BootManner;
import org.krunlab.core.model.Image;
import org.krunlab.core.model.Narration;
import org.krunlab.core.model.Profile;
import org.krunlab.desktop.session.Builds.Order;
import org.krunlab.desktop.session.Session.Activity;
import org.krunlab.desktop.task.Latest;
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
  private final CapsuleBench capsules;
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
    capsules = new CapsuleBench(session, cases, tasks, sole, console, new RunPanes());
  }

  /** What can be done with runs that are there, and with capsules. */
  public CapsuleBench capsules() {
    return capsules;
  }

  private final class RunPanes implements CapsuleBench.Panes {
    @Override
    public RunListener follow(String title, CancelToken cancel) {
      return Workbench.this.follow(title, cancel);
    }

    @Override
    public void shown(CompletedRun run) {
      Workbench.this.shown(run);
    }

    @Override
    public CompletedRun boot(
        Profile profile, Narration narration, Progress.Listener progress, CancelToken cancel) {
      return bootIn(
          new Order(profile, narration, session.machineProperty().get()),
          BootManner.USUAL,
          progress,
          cancel);
    }
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
                  : Optional.of(bootIn(order, manner, progress, cancel)),
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
            return bootIn(order, BootManner.USUAL, progress, cancel);
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

  /**
   * Makes an experiment; each of its runs is in the list of runs.
   *
   * @param asked says what is asked, which may take builds and boots of its own
   * @param live hears on the toolkit's thread of the runs so far
   */
  public void experiment(
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
          (progress, cancel) -> cases.library().open(run, follow("run " + run, cancel)),
          this::shown);
    }
  }

  /** Ends what is under way. */
  public void stop() {
    sole.stop();
  }

  private CompletedRun bootIn(
      Order order, BootManner manner, Progress.Listener progress, CancelToken cancel) {
    progress.on(Progress.of("making the module ready", Duration.ZERO));
    // Before the image: a module that cannot be run is not worth a build.
    cases.modules().load(order.profile(), cancel);
    BuiltImage built = builds.image(order, progress, cancel);
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
              .map(entry -> cases.library().open(entry.id(), follow("recorded", cancel)))
              .orElseGet(() -> cases.imports().take(run, follow("recorded", cancel))));
    }
    return replayed;
  }

  private java.util.Optional<RunStore.Entry> stored(RunHeader header) {
    return cases.store().list().stream()
        .filter(entry -> entry.header().equals(header.asRecorded()))
        .findFirst();
  }

  /** Only lines and pictures of work that is not cancelled reach the panes. */
  private RunListener follow(String title, CancelToken cancel) {
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

  private void done(CompletedRun run) {
    shown(run);
    records.refresh();
  }

  private void shown(CompletedRun run) {
    console.flush();
    session.show(RunPicture.of(run));
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
