package org.krunlab.desktop.memory;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.krunlab.core.model.BootManner;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.WasmRuntime;
import org.krunlab.core.report.LineChart;
import org.krunlab.desktop.session.Session;
import org.krunlab.desktop.session.UseCases;
import org.krunlab.desktop.session.Workbench;
import org.krunlab.desktop.support.MadeBoot;
import org.krunlab.desktop.support.SameThread;
import org.krunlab.desktop.support.StandInLab;

class MemoryViewModelTest {
  private final StandInLab lab = new StandInLab();
  private final Session session = new Session(Profile.defaults(WasmRuntime.WASM3));
  private final Workbench workbench = SameThread.workbench(session, new UseCases(lab));
  private final MemoryViewModel model = new MemoryViewModel(session, workbench);
  private final List<BootManner> manners = new ArrayList<>();

  /** What the engine says of the next boots. */
  private void engineSays(byte[] stream) {
    lab.withEngine(
        (request, sink, cancel) -> {
          manners.add(request.manner());
          sink.accept(stream, 0, stream.length);
        });
  }

  private List<String> cells(String part) {
    return model.rowsProperty().get().stream()
        .filter(row -> row.part().equals(part))
        .findFirst()
        .orElseThrow()
        .cells();
  }

  @Test
  void saysWhatWouldFillItBeforeAnythingIsBooted() {
    assertThat(model.hintProperty().get()).isEqualTo(MemoryViewModel.NOTHING_YET);
    assertThat(model.chartProperty().get()).isNull();
    assertThat(model.rowsProperty().get()).isEmpty();
  }

  @Test
  void anOrdinaryRunHasItsEndAndOffersAMemoryRun() {
    engineSays(MadeBoot.lookedAtOnce("hello"));
    workbench.boot();

    assertThat(manners).containsExactly(BootManner.USUAL);
    assertThat(model.chartProperty().get()).isNull();
    assertThat(model.hintProperty().get()).isEqualTo(MemoryViewModel.END_ONLY);
    assertThat(cells("RSS")).containsExactly("-", "-", "5,250", "5,270");
    assertThat(model.noteProperty().get()).startsWith("Looked at once.");
  }

  @Test
  void aMemoryRunShowsEveryPartOverTimeWithItsMoments() {
    engineSays(MadeBoot.memoryRun("hello"));
    model.memoryRun();

    assertThat(manners).containsExactly(BootManner.USUAL.asMemoryRun());
    LineChart chart = requireNonNull(model.chartProperty().get());
    assertThat(chart.lines())
        .extracting(LineChart.Line::name)
        .containsExactly("RSS", "PSS", "private", "guest RAM", "VMM");
    assertThat(chart.unit()).isEqualTo("MiB");
    assertThat(chart.moments())
        .containsExactly(
            new LineChart.Moment("T5", 218),
            new LineChart.Moment("T6", 231),
            new LineChart.Moment("peak", 232));
    assertThat(cells("RSS")).containsExactly("4,900", "5,300", "5,250", "5,320");
    assertThat(cells("VMM")).containsExactly("3,400", "3,600", "3,540", "3,600");
    assertThat(model.noteProperty().get())
        .startsWith("T5: the machine stood still within 0.20 ms of the mark.");
  }

  @Test
  void nothingIsBegunWhileSomethingGoesOn() {
    var idle = new ArrayList<Boolean>();
    byte[] stream = MadeBoot.memoryRun("hello");
    lab.withEngine(
        (request, sink, cancel) -> {
          idle.add(model.idleProperty().get());
          model.memoryRun();
          sink.accept(stream, 0, stream.length);
        });
    model.memoryRun();

    assertThat(idle).containsExactly(false);
    assertThat(model.idleProperty().get()).isTrue();
    assertThat(lab.store().list()).hasSize(1);
  }
}
