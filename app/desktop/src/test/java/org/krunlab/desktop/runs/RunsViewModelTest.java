package org.krunlab.desktop.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.krunlab.core.experiment.RunId;
import org.krunlab.core.experiment.history.HistoryEntry;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.WasmRuntime;
import org.krunlab.desktop.log.LogViewModel;
import org.krunlab.desktop.session.Session;
import org.krunlab.desktop.session.UseCases;
import org.krunlab.desktop.session.Workbench;
import org.krunlab.desktop.support.SameThread;
import org.krunlab.desktop.support.StandInLab;

class RunsViewModelTest {
  private final StandInLab lab = new StandInLab();
  private final Session session = new Session(Profile.defaults(WasmRuntime.WASM3));
  private final UseCases cases = new UseCases(lab);
  private final Workbench workbench =
      new Workbench(
          session,
          cases,
          SameThread.tasks(),
          new LogViewModel(Runnable::run),
          new LogViewModel(Runnable::run));
  private final List<List<RunId>> compared = new ArrayList<>();
  private final RunsViewModel model =
      new RunsViewModel(workbench, cases, SameThread.tasks(), compared::add);

  @BeforeEach
  void threeRuns() {
    workbench.boot();
    session.profileProperty().set(Profile.defaults(WasmRuntime.WAMR_FAST));
    workbench.boot();
    workbench.boot();
  }

  @Test
  void offersWhatOccursAndShowsWhatIsAskedFor() {
    assertThat(numbers()).containsExactly("#3", "#2", "#1");
    assertThat(model.filter().runtimes()).containsExactly(WasmRuntime.WASM3, WasmRuntime.WAMR_FAST);

    model.filter().runtimeProperty().set(WasmRuntime.WAMR_FAST);

    assertThat(numbers()).containsExactly("#3", "#2");
    assertThat(model.countProperty().get()).isEqualTo("2 of 3");
    model.filter().clear();
    assertThat(numbers()).hasSize(3);
    assertThat(model.countProperty().get()).isEqualTo("3");
  }

  @Test
  void whatIsNotedCanBeSearchedAtOnce() {
    annotate(List.of(entry(1)), "baseline", "the first of all");

    assertThat(model.filter().tags()).containsExactly("baseline");
    model.filter().searchProperty().set("FIRST base");
    assertThat(numbers()).containsExactly("#1");
    assertThat(model.rows().getFirst().noted()).isEqualTo("baseline: the first of all");
  }

  @Test
  void anEditOfSeveralRunsLeavesWhatOnlySomeOfThemHave() {
    annotate(List.of(entry(1)), "mine both", "");
    annotate(List.of(entry(2)), "both", "its note");
    var change =
        new AnnotationChange(
            new TreeSet<>(List.of("both")), new TreeSet<>(List.of("ours")), false, "");

    model.annotate(List.of(entry(1), entry(2)), change, () -> {}, RunsViewModelTest::unexpected);

    assertThat(entry(1).annotation().tags()).containsExactly("mine", "ours");
    assertThat(entry(2).annotation().tags()).containsExactly("ours");
    assertThat(entry(2).annotation().note()).isEqualTo("its note");
  }

  @Test
  void aWordThatIsNoTagIsToldAndChangesNothing() {
    var wrong = new ArrayList<String>();
    var change =
        new AnnotationChange(
            new TreeSet<>(), new TreeSet<>(List.of("good", "-bad")), true, "a note");

    model.annotate(List.of(entry(1)), change, () -> {}, wrong::add);

    assertThat(wrong).singleElement().asString().contains("'-bad' cannot be a tag");
    assertThat(entry(1).annotation().isBlank()).isTrue();
  }

  @Test
  void comparesTheOlderRunFirst() {
    model.selected().setAll(model.rows().get(0), model.rows().get(2));

    model.compareSelected();

    assertThat(compared).containsExactly(List.of(new RunId(1), new RunId(3)));
  }

  @Test
  void aRunThatComesInIsShownWhereItIsAskedFor() {
    model.filter().runtimeProperty().set(WasmRuntime.WASM3);

    workbench.boot();

    assertThat(numbers()).containsExactly("#1");
    assertThat(model.countProperty().get()).isEqualTo("1 of 4");
  }

  private void annotate(List<HistoryEntry> entries, String tags, String note) {
    model.annotate(
        entries,
        new AnnotationChange(new TreeSet<>(), AnnotationChange.words(tags), true, note),
        () -> {},
        RunsViewModelTest::unexpected);
  }

  private HistoryEntry entry(long number) {
    return workbench.runs().stream()
        .filter(entry -> entry.run().number() == number)
        .findFirst()
        .orElseThrow();
  }

  private List<String> numbers() {
    return model.rows().stream().map(RunRow::number).toList();
  }

  private static void unexpected(String sentence) {
    throw new AssertionError(sentence);
  }
}
