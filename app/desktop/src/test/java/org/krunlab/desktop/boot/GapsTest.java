package org.krunlab.desktop.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.krunlab.core.experiment.CompletedRun;
import org.krunlab.core.experiment.RunLibrary;
import org.krunlab.core.model.Narration;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.WasmRuntime;
import org.krunlab.core.report.LaneChart;
import org.krunlab.desktop.session.Session;
import org.krunlab.desktop.session.UseCases;
import org.krunlab.desktop.session.Workbench;
import org.krunlab.desktop.support.MadeBoot;
import org.krunlab.desktop.support.SameThread;
import org.krunlab.desktop.support.StandInLab;

class GapsTest {
  private final StandInLab lab = new StandInLab();
  private final Session session = new Session(Profile.defaults(WasmRuntime.WASM3));
  private final Workbench workbench = SameThread.workbench(session, new UseCases(lab));
  private final BootViewModel model = new BootViewModel(session);

  private CompletedRun boot(Narration narration) {
    lab.withEngine(
        (request, sink, cancel) -> {
          byte[] stream = MadeBoot.stream("hello", 1);
          sink.accept(stream, 0, stream.length);
        });
    session.narrationProperty().set(narration);
    workbench.boot();
    return new RunLibrary(lab.store()).open(lab.store().list().getFirst().id());
  }

  @Test
  void theLongestGapComesFirstWithBothClocks() {
    boot(Narration.NARRATED);
    Gaps gaps = model.gapsProperty().get();

    Gaps.Row first = gaps.rows().getFirst();
    assertThat(first.opener()).startsWith("Calibrating TSC clock");
    assertThat(first.share()).isEqualTo("TSC calibration");
    assertThat(first.guest()).isEqualTo("100.00");
    assertThat(gaps.rows()).extracting(Gaps.Row::opener).contains("VMM starts", "guest entry");
    assertThat(gaps.summary()).contains("TSC calibration", "us a byte");
  }

  @Test
  void everyLibraryLiesWithinTheWhole() {
    boot(Narration.NARRATED);

    LaneChart chart = Objects.requireNonNull(model.gapsProperty().get().libraries());
    assertThat(chart.lanes())
        .extracting(LaneChart.Lane::name)
        .startsWith("libukconsole", "libukboot", "libkvmplat");
    assertThat(chart.lanes())
        .flatExtracting(LaneChart.Lane::stretches)
        .allSatisfy(
            stretch -> {
              assertThat(stretch.start()).isNotNegative();
              assertThat(stretch.start() + stretch.duration())
                  .isLessThanOrEqualTo(chart.end() + 1e-9);
            });
  }

  @Test
  void aSilentRunSaysWhatWouldTellMore() {
    boot(Narration.SILENT);

    assertThat(model.gapsProperty().get().summary()).contains("boot it narrated or buffered");
  }
}
