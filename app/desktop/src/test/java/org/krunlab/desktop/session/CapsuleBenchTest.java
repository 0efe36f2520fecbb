package org.krunlab.desktop.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.krunlab.core.experiment.RunId;
import org.krunlab.core.experiment.RunStore;
import org.krunlab.core.experiment.capsule.ExportRuns;
import org.krunlab.core.experiment.record.ExperimentId;
import org.krunlab.core.experiment.repeat.RepeatPlan;
import org.krunlab.core.experiment.replay.ReplaySpeed;
import org.krunlab.core.experiment.replay.StepPace;
import org.krunlab.core.model.Narration;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.WasmRuntime;
import org.krunlab.desktop.capsule.CapsuleViewModel;
import org.krunlab.desktop.log.LogLine;
import org.krunlab.desktop.log.LogViewModel;
import org.krunlab.desktop.session.CapsuleBench.ImageChoice;
import org.krunlab.desktop.session.Session.Activity;
import org.krunlab.desktop.support.SameThread;
import org.krunlab.desktop.support.StandInLab;
import org.krunlab.desktop.task.TaskRunner;

class CapsuleBenchTest {
  private final StandInLab lab = new StandInLab();
  private final Session session = new Session(Profile.defaults(WasmRuntime.WASM3));
  private final LogViewModel console = new LogViewModel(Runnable::run);
  private final TaskRunner tasks = SameThread.tasks();
  private final Workbench workbench =
      new Workbench(session, new UseCases(lab), tasks, console, new LogViewModel(Runnable::run));
  private final CapsuleBench bench = workbench.capsules();

  @BeforeEach
  void aRunThatWasMadeBefore() {
    workbench.boot();
    console.clear();
  }

  @Test
  void anExperimentGoesIntoACapsuleWithItsRuns() {
    var plan =
        new RepeatPlan(
            List.of(Profile.defaults(WasmRuntime.WASM3), Profile.defaults(WasmRuntime.WAMR_FAST)),
            Narration.SILENT,
            2,
            0,
            false,
            7);
    workbench
        .experiments()
        .make("test", conductor -> conductor.comparison(plan), soFar -> {}, found -> {});
    Path file = Path.of("E1.krunlab");

    bench.export(List.of(), List.of(new ExperimentId(1)), ExportRuns.Along.USUAL, file);

    assertThat(lab.written(file).experiments()).hasSize(1);
    assertThat(lab.written(file).runs()).hasSize(4);
    assertThat(session.doneProperty().get()).isEqualTo("Written to E1.krunlab.");
    workbench.boot();
    assertThat(session.doneProperty().get()).as("what was done before").isEmpty();
  }

  @Test
  void replayTellsTheRunAgainInTheLogAndStoresNothing() {
    var before = Objects.requireNonNull(session.pictureProperty().get()).completed();
    List<String> titles = new ArrayList<>();
    session
        .pictureProperty()
        .subscribe(picture -> titles.add(picture == null ? "" : picture.title()));

    bench.replay(run().id(), ReplaySpeed.times(1000));

    assertThat(console.shown()).extracting(LogLine::text).contains("hello from a tiny module");
    assertThat(titles).contains("run #1, replayed");
    assertThat(Objects.requireNonNull(session.pictureProperty().get()).completed())
        .isEqualTo(before);
    assertThat(lab.store().list()).hasSize(1);
    assertThat(session.activityProperty().get()).isEqualTo(Activity.IDLE);
  }

  @Test
  void stepsAreAskedForOneByOneUntilTheRestIsWanted() {
    List<Integer> lines = new ArrayList<>();
    bench
        .stepsProperty()
        .subscribe(
            steps -> {
              if (steps != null) {
                lines.add(console.shown().size());
                steps.run();
              }
            });

    bench.replay(run().id(), ReplaySpeed.STEP);

    assertThat(lines).containsExactly(0);
    assertThat(console.shown()).extracting(LogLine::text).contains("hello from a tiny module");
    @org.jspecify.annotations.Nullable StepPace left = bench.stepsProperty().get();
    assertThat(left).isNull();
  }

  @Test
  void aReplayThatIsStoppedGivesBackWhatWasOnShow() {
    RunPicture before = Objects.requireNonNull(session.pictureProperty().get());
    bench
        .stepsProperty()
        .subscribe(
            steps -> {
              if (steps != null) {
                tasks.cancelAll();
              }
            });

    bench.replay(run().id(), ReplaySpeed.STEP);

    assertThat(session.pictureProperty().get()).isSameAs(before);
    assertThat(session.troubleProperty().get()).isEmpty();
    assertThat(session.activityProperty().get()).isEqualTo(Activity.IDLE);
  }

  @Test
  void rerunBuildsTheSameAndHandsBothToTheComparison() {
    session.change(profile -> profile.withRuntime(WasmRuntime.WAMR_AOT));
    session.narrationProperty().set(Narration.SILENT);
    List<RunId> runs = new ArrayList<>();
    RunStore.Entry recorded = run();

    bench.rerun(recorded.id(), ImageChoice.BUILT_HERE, runs::addAll);
    List<RunStore.Entry> compared = runs.stream().map(lab.store()::find).toList();

    assertThat(session.troubleProperty().get()).isEmpty();
    assertThat(compared).hasSize(2);
    assertThat(compared.getFirst()).isEqualTo(recorded);
    assertThat(compared.getLast().header().profile()).isEqualTo(recorded.header().profile());
    assertThat(compared.getLast().header().image().narration())
        .isEqualTo(recorded.header().image().narration());
    assertThat(compared.getLast().header().materials()).isEqualTo(recorded.header().materials());
    assertThat(lab.store().list()).hasSize(2);
    assertThat(bench.noteProperty().get())
        .isEqualTo(
            "The record does not tell which bytes its image had, so that they cannot be compared.");
  }

  @Test
  void whatIsImportedIsInTheListAndItsLastRunOnShow() {
    bench.take(Path.of("some.krunlab"));

    assertThat(lab.store().list()).hasSize(3);
    assertThat(session.doneProperty().get())
        .isEqualTo("Of some.krunlab 2 runs are in the list now, labelled as recorded.");
    assertThat(console.shown()).isNotEmpty();
    assertThat(
            Objects.requireNonNull(
                    Objects.requireNonNull(session.pictureProperty().get()).completed())
                .header()
                .recorded())
        .isTrue();
  }

  @Test
  void whatIsRefusedLeavesTheListAndTheLogAsTheyWere() {
    bench.replay(run().id(), ReplaySpeed.AT_ONCE);
    List<LogLine> before = List.copyOf(console.shown());

    bench.take(Path.of("damaged.krunlab"));

    assertThat(console.shown()).isEqualTo(before).isNotEmpty();

    assertThat(session.troubleProperty().get()).isEqualTo("damaged.krunlab is no capsule.");
    assertThat(session.doneProperty().get()).isEmpty();
    assertThat(lab.store().list()).hasSize(1);
  }

  @Test
  void anImageThatIsNotHeldIsToldAndNothingIsBooted() {
    bench.rerun(run().id(), ImageChoice.AS_RECORDED, runs -> {});

    assertThat(session.troubleProperty().get()).contains("does not hold the run's image");
    assertThat(lab.store().list()).hasSize(1);
    assertThat(session.activityProperty().get()).isEqualTo(Activity.IDLE);
  }

  @Test
  void aRecordedImageIsBootedOnlyOnceThatWasAnswered() {
    var model = new CapsuleViewModel(bench, () -> List.of(run().id()), List::of, runs -> {});
    model.askForRecordedImage();
    assertThat(model.askedProperty().get()).isEqualTo(run().id());
    assertThat(session.troubleProperty().get()).isEmpty();

    model.answer(false);

    @org.jspecify.annotations.Nullable RunId asked = model.askedProperty().get();
    assertThat(asked).isNull();
    assertThat(session.troubleProperty().get()).isEmpty();
    model.askForRecordedImage();
    model.answer(true);
    assertThat(session.troubleProperty().get()).contains("does not hold the run's image");
  }

  private RunStore.Entry run() {
    return lab.store().list().getLast();
  }
}
