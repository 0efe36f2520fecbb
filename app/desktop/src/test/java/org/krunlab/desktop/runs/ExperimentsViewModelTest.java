package org.krunlab.desktop.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.record.ExperimentId;
import org.krunlab.core.experiment.repeat.RepeatPlan;
import org.krunlab.core.model.Narration;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.WasmRuntime;
import org.krunlab.desktop.runs.ListsViewModel.Kind;
import org.krunlab.desktop.session.Session;
import org.krunlab.desktop.session.UseCases;
import org.krunlab.desktop.session.Workbench;
import org.krunlab.desktop.support.SameThread;
import org.krunlab.desktop.support.StandInLab;

class ExperimentsViewModelTest {
  private static final Profile BASE = Profile.defaults(WasmRuntime.WASM3).withName("base");

  private final StandInLab lab = new StandInLab();
  private final Session session = new Session(BASE);
  private final UseCases cases = new UseCases(lab);
  private final Workbench workbench = SameThread.workbench(session, cases);
  private final RunFilterModel filter = new RunFilterModel(SameThread.tasks().clock());
  private final RunsViewModel runs = new RunsViewModel(workbench, filter, chosen -> {});
  private final List<ExperimentId> opened = new ArrayList<>();
  private final List<ExperimentId> goneOnWith = new ArrayList<>();
  private final ExperimentsViewModel model =
      new ExperimentsViewModel(workbench.records(), filter, opened::add, goneOnWith::add);
  private final ListsViewModel lists =
      new ListsViewModel(workbench.records(), cases, SameThread.tasks(), filter, runs, model);

  @BeforeEach
  void twoExperiments() {
    experiment(WasmRuntime.WAMR_FAST);
    experiment(WasmRuntime.WAMR_AOT);
  }

  private void experiment(WasmRuntime other) {
    var plan =
        new RepeatPlan(
            List.of(BASE, Profile.defaults(other).withName("other " + other.id())),
            Narration.SILENT,
            2,
            0,
            false,
            7);
    workbench
        .experiments()
        .make("test", conductor -> conductor.comparison(plan), soFar -> {}, found -> {});
  }

  @Test
  void listsWhatWasAskedAndHowFarItCame() {
    assertThat(model.rows())
        .extracting(
            ExperimentRow::number,
            ExperimentRow::title,
            ExperimentRow::variants,
            ExperimentRow::runs,
            ExperimentRow::state)
        .containsExactly(
            tuple("E2", "base and other wamr-aot", "2: base, other wamr-aot", "4", "done"),
            tuple("E1", "base and other wamr-fast", "2: base, other wamr-fast", "4", "done"));
    assertThat(model.unfinishedProperty().get()).isFalse();
  }

  @Test
  void whatIsAskedOfRunsFindsTheExperimentsThatHaveSuch() {
    filter.runtimeProperty().set(WasmRuntime.WAMR_AOT);

    assertThat(numbers()).containsExactly("E2");
    filter.clear();
    filter.searchProperty().set("wamr-fast");
    assertThat(numbers()).containsExactly("E1");
    lists.shownProperty().set(Kind.EXPERIMENTS);
    assertThat(lists.countProperty().get()).isEqualTo("1 of 2");
  }

  @Test
  void anExperimentIsTaggedAndNotedAsARunIs() {
    lists.shownProperty().set(Kind.EXPERIMENTS);
    assertThat(lists.annotatableProperty().get()).isFalse();
    model.selected().setAll(model.rows().getLast());
    assertThat(lists.annotatableProperty().get()).isTrue();

    lists.annotate(
        lists.selected(),
        new AnnotationChange(new TreeSet<>(), AnnotationChange.words("paper"), true, "for all"),
        () -> {},
        sentence -> {
          throw new AssertionError(sentence);
        });

    assertThat(model.rows().getLast().noted()).isEqualTo("paper: for all");
    assertThat(filter.tags()).containsExactly("paper");
    filter.tagProperty().set("paper");
    assertThat(numbers()).containsExactly("E1");
  }

  @Test
  void onlyWhatIsSelectedInTheListOnShowIsMeant() {
    runs.selected().setAll(runs.rows().getFirst());
    model.selected().setAll(model.rows());

    assertThat(lists.selectedRuns()).hasSize(1);
    assertThat(lists.selectedExperiments()).isEmpty();
    lists.shownProperty().set(Kind.EXPERIMENTS);
    assertThat(lists.selectedRuns()).isEmpty();
    assertThat(lists.selectedExperiments())
        .containsExactly(new ExperimentId(1), new ExperimentId(2));
    model.openSelected();
    assertThat(opened).as("two are not opened at once").isEmpty();
    model.selected().setAll(model.rows().getFirst());
    lists.openSelected();
    model.goOn();
    assertThat(opened).containsExactly(new ExperimentId(2));
    assertThat(goneOnWith).as("nothing is left to do").isEmpty();
  }

  @Test
  void whatCannotBeBuiltLeavesNoExperiment() {
    lab.withBuilder(
        (request, listener, cancel) -> {
          throw LabException.input("boot.c, line 3: no such thing.");
        });

    experiment(WasmRuntime.WAMR_FAST);

    assertThat(session.troubleProperty().get()).isEqualTo("boot.c, line 3: no such thing.");
    assertThat(numbers()).containsExactly("E2", "E1");
  }

  @Test
  void whatWasStoppedCanBeGoneOnWith() {
    lab.withEngine(
        (request, sink, cancel) -> {
          throw LabException.machine("The power went.");
        });
    experiment(WasmRuntime.WAMR_FAST);
    assertThat(model.rows().getFirst().state()).isEqualTo("not begun");
    assertThat(model.rows().getFirst().runs()).isEqualTo("0 of 4");

    model.selected().setAll(model.rows().getFirst());
    model.goOn();

    assertThat(goneOnWith).containsExactly(new ExperimentId(3));
  }

  private List<String> numbers() {
    return model.rows().stream().map(ExperimentRow::number).toList();
  }
}
