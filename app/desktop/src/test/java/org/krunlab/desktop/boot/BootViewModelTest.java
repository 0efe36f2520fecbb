package org.krunlab.desktop.boot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.WasmRuntime;
import org.krunlab.desktop.session.Session;
import org.krunlab.desktop.session.UseCases;
import org.krunlab.desktop.session.Workbench;
import org.krunlab.desktop.support.MadeBoot;
import org.krunlab.desktop.support.SameThread;
import org.krunlab.desktop.support.StandInLab;

class BootViewModelTest {
  private final StandInLab lab = new StandInLab();
  private final Session session = new Session(Profile.defaults(WasmRuntime.WASM3));
  private final Workbench workbench = SameThread.workbench(session, new UseCases(lab));
  private final BootViewModel model = new BootViewModel(session);

  @Test
  void theTimesOfAMemoryRunAreCalledWhatTheyAre() {
    engineSays(MadeBoot.memoryRun("hello"));
    workbench.memoryRun();

    assertThat(model.heldProperty().get()).startsWith("Memory run: the machine was held");
    assertThat(model.marks())
        .filteredOn(mark -> !mark.millis().equals("-"))
        .isNotEmpty()
        .allSatisfy(mark -> assertThat(mark.millis()).endsWith(" held"));
  }

  @Test
  void thoseOfAnyOtherRunStandForThemselves() {
    workbench.boot();

    assertThat(model.heldProperty().get()).isEmpty();
    assertThat(model.marks()).noneMatch(mark -> mark.millis().endsWith(" held"));
  }

  private void engineSays(byte[] stream) {
    lab.withEngine((request, sink, cancel) -> sink.accept(stream, 0, stream.length));
  }
}
