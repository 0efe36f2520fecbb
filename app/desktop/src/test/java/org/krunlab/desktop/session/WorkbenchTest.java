package org.krunlab.desktop.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.measure.RunOutcome;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.WasmRuntime;
import org.krunlab.desktop.log.LogLine;
import org.krunlab.desktop.log.LogViewModel;
import org.krunlab.desktop.session.Session.Activity;
import org.krunlab.desktop.support.SameThread;
import org.krunlab.desktop.support.StandInLab;

class WorkbenchTest {
  private final StandInLab lab = new StandInLab();
  private final Session session = new Session(Profile.defaults(WasmRuntime.WASM3));
  private final LogViewModel console = new LogViewModel(Runnable::run);
  private final LogViewModel buildOutput = new LogViewModel(Runnable::run);
  private final Workbench workbench =
      new Workbench(session, new UseCases(lab), SameThread.tasks(), console, buildOutput);

  @Test
  void bootBuildsRecordsShowsTheLogAndThenTheResult() {
    List<Activity> activities = new ArrayList<>();
    session.activityProperty().subscribe(activity -> activities.add(activity));
    workbench.boot();
    assertThat(activities)
        .containsExactly(Activity.IDLE, Activity.BUILDING, Activity.BOOTING, Activity.IDLE);
    assertThat(lab.store().list()).hasSize(1);
    assertThat(workbench.runs()).hasSize(1);
    assertThat(console.shown()).extracting(LogLine::text).contains("hello from a tiny module");
    assertThat(buildOutput.shown()).isNotEmpty();
    assertThat(completed().result().outcome()).isInstanceOf(RunOutcome.CleanHalt.class);
  }

  @Test
  void aBuildThatFailsLeavesItsSentenceAndALaboratoryThatCanGoOn() {
    lab.withBuilder(
        (request, listener, cancel) -> {
          throw LabException.input("boot.c, line 3: no such thing.");
        });
    workbench.boot();
    assertThat(session.troubleProperty().get()).isEqualTo("boot.c, line 3: no such thing.");
    assertThat(session.activityProperty().get()).isEqualTo(Activity.IDLE);
    assertThat(lab.store().list()).isEmpty();
  }

  @Test
  void aMachineThatCannotBootSaysWhy() {
    lab.withMachine(StandInLab.UNABLE);
    workbench.boot();
    assertThat(session.troubleProperty().get()).contains("/dev/kvm: missing");
  }

  @Test
  void onlyOneThingGoesOnAtATime() {
    List<Activity> during = new ArrayList<>();
    lab.withBuilder(
        (request, listener, cancel) -> {
          workbench.replayRecorded();
          during.add(session.activityProperty().get());
          throw LabException.input("enough");
        });
    workbench.build();
    assertThat(during).containsExactly(Activity.BUILDING);
    assertThat(lab.store().list()).isEmpty();
  }

  @Test
  void recordedRunsAreTakenOnceHoweverOftenTheyAreReplayed() {
    workbench.replayRecorded();
    workbench.replayRecorded();
    assertThat(workbench.runs()).hasSize(2);
    assertThat(workbench.runs()).allMatch(entry -> entry.digest().orElseThrow().recorded());
    assertThat(completed().header().profile().runtime()).isEqualTo(WasmRuntime.WAMR_AOT);
  }

  private org.krunlab.core.experiment.CompletedRun completed() {
    RunPicture picture = session.pictureProperty().get();
    assertThat(picture).isNotNull();
    return java.util.Objects.requireNonNull(picture.completed());
  }
}
