package org.krunlab.desktop.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.RunId;
import org.krunlab.core.experiment.history.HistoryEntry;
import org.krunlab.core.experiment.history.Subject;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.WasmRuntime;
import org.krunlab.desktop.session.Session;
import org.krunlab.desktop.session.UseCases;
import org.krunlab.desktop.session.Workbench;
import org.krunlab.desktop.support.SameThread;
import org.krunlab.desktop.support.StandInLab;

class RunsViewModelTest {
  private final StandInLab lab = new StandInLab();
  private final Session session = new Session(Profile.defaults(WasmRuntime.WASM3));
  private final UseCases cases = new UseCases(lab);
  private final Workbench workbench = SameThread.workbench(session, cases);
  private final List<List<RunId>> compared = new ArrayList<>();
  private final RunFilterModel filter = new RunFilterModel(SameThread.tasks().clock());
  private final RunsViewModel model = new RunsViewModel(workbench, filter, compared::add);
  private final ListsViewModel lists =
      new ListsViewModel(
          workbench.records(),
          cases,
          SameThread.tasks(),
          filter,
          model,
          new ExperimentsViewModel(workbench.records(), filter, open -> {}, goOn -> {}));

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
    annotate(1, "baseline", "the first of all");

    assertThat(model.filter().tags()).containsExactly("baseline");
    model.filter().searchProperty().set("FIRST base");
    assertThat(numbers()).containsExactly("#1");
    assertThat(model.rows().getFirst().noted()).isEqualTo("baseline: the first of all");
  }

  @Test
  void anEditOfSeveralRunsLeavesWhatOnlySomeOfThemHave() {
    annotate(1, "mine both", "");
    annotate(2, "both", "its note");
    var change =
        new AnnotationChange(
            new TreeSet<>(List.of("both")), new TreeSet<>(List.of("ours")), false, "");

    lists.annotate(List.of(noted(1), noted(2)), change, () -> {}, RunsViewModelTest::unexpected);

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

    lists.annotate(List.of(noted(1)), change, () -> {}, wrong::add);

    assertThat(wrong).singleElement().asString().contains("'-bad' cannot be a tag");
    assertThat(entry(1).annotation().isBlank()).isTrue();
  }

  @Test
  void imagesAreFoundByTheBeginningOfAHash() {
    assertThat(filter.configurations()).hasSize(2);
    String hash = filter.configurations().getFirst();

    filter.askConfiguration(" " + hash.substring(0, 6).toUpperCase(Locale.ROOT));
    assertThat(numbers()).containsExactly("#3", "#2");
    filter.askConfiguration("aaaa");
    assertThat(numbers()).as("by the image's key").containsExactly("#1");
    assertThatThrownBy(() -> filter.askConfiguration("xyz"))
        .isInstanceOf(LabException.class)
        .hasMessageContaining("'xyz' is no hash");
    assertThat(filter.configurationProperty().get()).isEqualTo("aaaa");
    filter.askConfiguration("");
    assertThat(numbers()).hasSize(3);
  }

  @Test
  void aSpanOfTimeIsTypedAsOnTheCommandLine() {
    filter.askBegan("2026-01-01", "");
    assertThat(numbers()).hasSize(3);
    assertThat(Objects.requireNonNull(filter.beganProperty().get()).label())
        .isEqualTo("since 2026-01-01");
    filter.askBegan("", "2026-01-01");
    assertThat(numbers()).isEmpty();
    assertThatThrownBy(() -> filter.askBegan("yesterday", ""))
        .hasMessageContaining("'yesterday' is no moment: write a date such as");
    assertThatThrownBy(() -> filter.askBegan("2026-02-01", "2026-01-01"))
        .hasMessageContaining("the second is not later than the first");
    filter.askBegan("", " ");
    assertThat(filter.filterProperty().get().isAll()).isTrue();
    assertThat(numbers()).hasSize(3);
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

  private void annotate(long number, String tags, String note) {
    lists.annotate(
        List.of(noted(number)),
        new AnnotationChange(new TreeSet<>(), AnnotationChange.words(tags), true, note),
        () -> {},
        RunsViewModelTest::unexpected);
  }

  private Noted noted(long number) {
    return new Noted(Subject.of(new RunId(number)), entry(number).annotation());
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
