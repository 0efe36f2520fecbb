package org.krunlab.desktop.boot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.krunlab.core.model.Narration;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.WasmRuntime;
import org.krunlab.desktop.session.Session;
import org.krunlab.desktop.session.UseCases;
import org.krunlab.desktop.support.SameThread;
import org.krunlab.desktop.support.StandInLab;

class WatchingViewModelTest {
  private final StandInLab lab = new StandInLab();
  private final Session session = new Session(Profile.defaults(WasmRuntime.WASM3));
  private final WatchingViewModel model =
      new WatchingViewModel(session, SameThread.workbench(session, new UseCases(lab)));

  /** All twins of the stand-in are one boot, so that nothing is what watching adds. */
  @Test
  void theThreeTwinsAreBootedInTurnsAndHeldAgainstEachOther() {
    model.find();

    assertThat(lab.store().list())
        .as("three twins in five turns, and one that warms up")
        .hasSize(3 * 6)
        .extracting(entry -> entry.header().image().narration())
        .contains(Narration.values());
    assertThat(model.rows().getFirst().interval()).isEqualTo("ready (T0 to T6)");
    assertThat(model.rows()).allMatch(row -> row.device().startsWith("0.00"));
    assertThat(model.noteProperty().get())
        .startsWith("wasm3, 5 turns;")
        .contains("takes 50.0 us by the probe guest");
  }

  @Test
  void whatWasFoundOutOfOneProfileIsNotShownBesideAnother() {
    model.find();
    session.profileProperty().set(Profile.defaults(WasmRuntime.WAMR_FAST));

    assertThat(model.rows()).isEmpty();
    assertThat(model.noteProperty().get()).isEmpty();
  }
}
