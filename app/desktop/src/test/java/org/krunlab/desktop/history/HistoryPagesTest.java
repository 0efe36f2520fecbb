package org.krunlab.desktop.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.krunlab.core.experiment.RunId;
import org.krunlab.core.experiment.history.HistoryEntry;
import org.krunlab.core.experiment.history.Soundness;
import org.krunlab.core.experiment.history.Trend;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.WasmRuntime;
import org.krunlab.desktop.history.StorageViewModel.Rule;
import org.krunlab.desktop.session.Session;
import org.krunlab.desktop.session.UseCases;
import org.krunlab.desktop.session.Workbench;
import org.krunlab.desktop.support.SameThread;
import org.krunlab.desktop.support.StandInLab;

/** The pages that runs of the list are drawn and cleaned up on. */
class HistoryPagesTest {
  private final StandInLab lab = new StandInLab();
  private final Session session = new Session(Profile.defaults(WasmRuntime.WASM3));
  private final UseCases cases = new UseCases(lab);
  private final Workbench workbench = SameThread.workbench(session, cases);
  private final TrendViewModel trend = new TrendViewModel(session, cases, SameThread.tasks());
  private final StorageViewModel storage =
      new StorageViewModel(session, cases, workbench, SameThread.tasks());

  @BeforeEach
  void threeRuns() {
    workbench.boot();
    workbench.boot();
    session.profileProperty().set(Profile.defaults(WasmRuntime.WAMR_FAST));
    workbench.boot();
  }

  @Test
  void runsOfDifferentRuntimesAreDrawnApart() {
    trend.open(workbench.runs());

    Trend drawn = Objects.requireNonNull(trend.trendProperty().get());
    assertThat(drawn.figure()).isEqualTo("ready (T0 to T6)");
    assertThat(drawn.lines()).hasSize(2);
    assertThat(Objects.requireNonNull(trend.lineProperty().get()).points()).hasSize(2);
    trend.figureProperty().set("image file");
    assertThat(Objects.requireNonNull(trend.trendProperty().get()).unit()).isEqualTo("B");
  }

  @Test
  void namesWhatWasConfiguredOtherwise() {
    session
        .profileProperty()
        .set(Profile.defaults(WasmRuntime.WAMR_FAST).withKconfig(Map.of("LIBLWIP", "y")));
    workbench.boot();

    trend.open(workbench.runs().subList(0, 2));

    Trend.Point last = Objects.requireNonNull(trend.lineProperty().get()).points().getLast();
    assertThat(trend.changesProperty().get().words(last, 3))
        .isEqualTo("configuration changed: LIBLWIP default → y");
  }

  @Test
  void theFigureStaysChosenWhenOtherRunsAreDrawn() {
    trend.open(workbench.runs());
    trend.figureProperty().set("RSS peak");
    trend.close();

    trend.open(workbench.runs().subList(0, 1));

    assertThat(trend.figureProperty().get()).isEqualTo("RSS peak");
    assertThat(Objects.requireNonNull(trend.trendProperty().get()).lines()).hasSize(1);
  }

  @Test
  void withoutRunsThereIsNothingToDraw() {
    trend.open(List.of());

    assertThat(trend.trendProperty().get()).isNull();
    assertThat(trend.lineProperty().get()).isNull();
  }

  @Test
  void whatWentComesBackAtOnce() {
    storage.open(List.of(new RunId(2)));
    assertThat(storage.ruleProperty().get()).isEqualTo(Rule.SELECTED);
    assertThat(storage.planProperty().get().runs()).containsExactly(new RunId(2));

    storage.discard();

    assertThat(listed()).containsExactly(3L, 1L);
    assertThat(storage.toldProperty().get()).isEqualTo("1 run went into the trash.");
    assertThat(storage.trash()).hasSize(1);
    storage.undo();
    assertThat(listed()).containsExactly(3L, 2L, 1L);
    assertThat(storage.undoableProperty().get()).isEmpty();
    assertThat(storage.trash()).isEmpty();
  }

  @Test
  void anEmptiedTrashIsGoneForGood() {
    storage.open(List.of(new RunId(1), new RunId(3)));
    storage.discard();

    storage.emptyTrash();

    assertThat(storage.trash()).isEmpty();
    assertThat(lab.runs()).containsExactly(new RunId(2));
    assertThat(storage.toldProperty().get()).isEqualTo("10 KiB freed.");
  }

  @Test
  void damageIsToldWithWhatToDoAndMended() {
    var flaw = new Soundness.Flaw(Path.of("headers/2.json"), "It is damaged.", "Mend it.", true);
    lab.history().soundness(new Soundness(List.of("Headers: 3."), List.of(flaw), List.of()));
    CheckViewModel check = storage.check();
    assertThat(check.toldProperty().get()).isEmpty();

    check.check();

    assertThat(check.toldProperty().get()).isEqualTo("One thing is not as it was stored.");
    assertThat(Objects.requireNonNull(check.foundProperty().get()).flaws()).containsExactly(flaw);
    check.mend();
    assertThat(check.mended()).containsExactly("What was damaged was put aside.");
    assertThat(check.toldProperty().get()).isEqualTo("All is as it was stored.");
    assertThat(Objects.requireNonNull(check.foundProperty().get()).isSound()).isTrue();
    assertThat(check.busyProperty().get()).isFalse();
  }

  private List<Long> listed() {
    return workbench.runs().stream().map(HistoryEntry::run).map(RunId::number).toList();
  }
}
