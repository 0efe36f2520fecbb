package org.krunlab.desktop.headline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.krunlab.core.experiment.Cure;
import org.krunlab.core.model.Engine;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.WasmRuntime;
import org.krunlab.desktop.session.Session;
import org.krunlab.desktop.session.UseCases;
import org.krunlab.desktop.session.Workbench;
import org.krunlab.desktop.support.MadeBoot;
import org.krunlab.desktop.support.SameThread;
import org.krunlab.desktop.support.StandInLab;

class HeadlineViewModelTest {
  private static final String REFUSAL =
      "mmap failed with errno: 12, hint: 0, size: 8592031744, prot: 0, flags: 34";

  private final StandInLab lab = new StandInLab();
  private final Session session =
      new Session(
          Profile.defaults(WasmRuntime.WAMR_CLASSIC)
              .withKconfig(Map.of("LIBWAMR_BOUNDS_HARDWARE", "y")));
  private final Workbench workbench = SameThread.workbench(session, new UseCases(lab));
  private final HeadlineViewModel model = new HeadlineViewModel(session, workbench);

  @BeforeEach
  void bootWhatCannotReserveItsMemory() {
    lab.withEngine(
        (request, sink, cancel) -> {
          byte[] stream = MadeBoot.refusing(REFUSAL);
          sink.accept(stream, 0, stream.length);
        });
    workbench.boot();
  }

  @Test
  void offersTheCuresOfAFailedRun() {
    assertThat(model.outcomeProperty().get()).contains("reserve 8 GiB");
    assertThat(model.curesProperty().get())
        .extracting(Cure::label)
        .containsExactly("Software bounds checks", "On-demand paging");
    assertThat(model.idleProperty().get()).isTrue();
  }

  @Test
  void takingOneChangesTheProfileAndBootsIt() {
    lab.withEngine(
        (request, sink, cancel) -> {
          byte[] stream = MadeBoot.stream("ready", 1);
          sink.accept(stream, 0, stream.length);
        });

    model.take(model.curesProperty().get().getFirst());

    assertThat(session.profileProperty().get().kconfig()).isEmpty();
    assertThat(lab.store().list()).hasSize(2);
    assertThat(model.cleanProperty().get()).isTrue();
    assertThat(model.curesProperty().get()).isEmpty();
  }

  @Test
  void pagingGoesWhereThereIsARingZero() {
    Cure paging = model.curesProperty().get().getLast();

    assertThat(paging.profile().engine()).isEqualTo(Engine.QEMU_TCG);
    assertThat(paging.profile().kconfig())
        .containsOnlyKeys("LIBWAMR_BOUNDS_HARDWARE", "PAGING", "LIBUKVMEM", "LIBPOSIX_MMAP");
    assertThat(paging.explanation()).contains("QEMU's emulation");
  }
}
