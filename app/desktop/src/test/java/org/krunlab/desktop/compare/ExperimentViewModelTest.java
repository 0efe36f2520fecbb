package org.krunlab.desktop.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.record.ExperimentId;
import org.krunlab.core.experiment.repeat.RepeatPlan;
import org.krunlab.core.model.Narration;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.WasmRuntime;
import org.krunlab.core.report.Paper;
import org.krunlab.core.report.ReportFormat;
import org.krunlab.desktop.session.Session;
import org.krunlab.desktop.session.UseCases;
import org.krunlab.desktop.session.Workbench;
import org.krunlab.desktop.support.MadeBoot;
import org.krunlab.desktop.support.SameThread;
import org.krunlab.desktop.support.StandInLab;

class ExperimentViewModelTest {
  private static final ExperimentId FIRST = new ExperimentId(1);

  private final StandInLab lab = new StandInLab();
  private final Session session = new Session(Profile.defaults(WasmRuntime.WASM3));
  private final UseCases cases = new UseCases(lab);
  private final Workbench workbench = SameThread.workbench(session, cases);
  private final ExperimentViewModel model =
      new ExperimentViewModel(session, cases, workbench, SameThread.tasks());

  private void make() {
    var plan =
        new RepeatPlan(
            List.of(Profile.defaults(WasmRuntime.WASM3), Profile.defaults(WasmRuntime.WAMR_FAST)),
            Narration.SILENT,
            3,
            0,
            false,
            7);
    workbench
        .experiments()
        .make("test", conductor -> conductor.comparison(plan), soFar -> {}, found -> {});
  }

  /** Boots so often, then no more. */
  private void machineThatEndsAfter(int boots) {
    var left = new AtomicInteger(boots);
    lab.withEngine(
        (request, sink, cancel) -> {
          if (left.getAndDecrement() <= 0) {
            throw LabException.machine("The power went.");
          }
          byte[] stream = MadeBoot.stream("hello", 1);
          sink.accept(stream, 0, stream.length);
        });
  }

  @Test
  void tellsWhatAReportTellsAndWritesTheSame(@TempDir Path folder) {
    make();
    Path file = folder.resolve("out.md");

    model.open(FIRST);

    var shown = Objects.requireNonNull(model.shownProperty().get());
    assertThat(model.openProperty().get()).isTrue();
    assertThat(shown.report().question()).contains("wasm3 and wamr-fast");
    assertThat(shown.findings().comparison().booted()).hasSize(2);
    assertThat(model.suggestedFileName(ReportFormat.PDF)).isEqualTo("krunlab-E1.pdf");
    model.export(file, Paper.A4);
    assertThat(file).content().contains(shown.report().title(), "| ready (T0 to T6) |");
    assertThat(model.exportedProperty().get()).isEqualTo("Written to " + file + ".");
    assertThat(cases.history().entries(progress -> {}, new CancelToken()))
        .allMatch(entry -> entry.references().stream().anyMatch(one -> one.contains("out.md")));
    model.close();
    assertThat(model.openProperty().get()).isFalse();
  }

  @Test
  void whatDoesNotTellAnythingYetSaysWhy() {
    machineThatEndsAfter(1);
    make();

    model.open(FIRST);

    assertThat(model.openProperty().get()).isFalse();
    assertThat(session.troubleProperty().get())
        .isEqualTo(
            "The experiment ended before each of its profiles was booted once; go on with it"
                + " first.");
  }

  @Test
  void anExperimentIsGoneOnWithWhereItEnded() {
    machineThatEndsAfter(4);
    make();
    model.open(FIRST);
    assertThat(Objects.requireNonNull(model.shownProperty().get()).lacking())
        .isEqualTo("Unfinished: 4 of 6 runs are made. Go on makes the others.");
    machineThatEndsAfter(2);
    List<Integer> soFar = new ArrayList<>();
    model
        .soFarProperty()
        .subscribe(
            runs -> {
              if (runs != null) {
                soFar.add(runs.runs());
              }
            });

    model.goOn(FIRST);

    assertThat(soFar).endsWith(6);
    assertThat(model.soFarProperty().get()).isNull();
    assertThat(lab.store().list()).hasSize(6);
    assertThat(Objects.requireNonNull(model.shownProperty().get()).lacking()).isEmpty();
    assertThat(Objects.requireNonNull(model.shownProperty().get()).findings().comparison().booted())
        .allSatisfy(column -> assertThat(column.runs()).hasSize(3));
  }

  @Test
  void aPageThatWasClosedStaysClosed() {
    machineThatEndsAfter(4);
    make();
    machineThatEndsAfter(2);
    model.soFarProperty().subscribe(runs -> model.close());

    model.goOn(FIRST);

    assertThat(lab.store().list()).hasSize(6);
    assertThat(model.openProperty().get()).isFalse();
  }
}
