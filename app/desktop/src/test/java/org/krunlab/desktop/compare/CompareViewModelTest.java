package org.krunlab.desktop.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krunlab.core.experiment.Capabilities;
import org.krunlab.core.experiment.VmEngine;
import org.krunlab.core.experiment.repeat.RepeatedComparison;
import org.krunlab.core.model.BootManner;
import org.krunlab.core.model.Engine;
import org.krunlab.core.model.HostFacts;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.RingZero;
import org.krunlab.core.model.WasmRuntime;
import org.krunlab.core.report.Paper;
import org.krunlab.desktop.session.Session;
import org.krunlab.desktop.session.UseCases;
import org.krunlab.desktop.session.Workbench;
import org.krunlab.desktop.support.SameThread;
import org.krunlab.desktop.support.StandInLab;

class CompareViewModelTest {
  @TempDir private Path folder;

  private final StandInLab lab = new StandInLab();
  private final Session session = new Session(Profile.defaults(WasmRuntime.WASM3));
  private final UseCases cases = new UseCases(lab);
  private final Workbench workbench = SameThread.workbench(session, cases);
  private final CompareViewModel model =
      new CompareViewModel(session, cases, workbench, SameThread.tasks());

  private void boot(String cpu) {
    HostFacts host = new HostFacts(cpu, 2, "6.1.0", RingZero.EMULATED, "libkrun 1.19.0");
    lab.withMachine(
        new Capabilities(List.of(), List.of(Engine.LIBKRUN), RingZero.EMULATED, host, Map.of()));
    workbench.boot();
  }

  @Test
  void runsOfOneKindAreShownAtOnce() {
    boot("One");
    boot("One");

    model.compare(lab.runs());

    assertThat(model.insistedProperty().get()).isTrue();
    assertThat(Objects.requireNonNull(model.comparisonProperty().get()).refusals()).isEmpty();
  }

  @Test
  void whatMustNotBeComparedIsShownOnlyWhereSomeoneInsistsAndNotWrittenBefore() {
    boot("One");
    boot("Other");
    Path pdf = folder.resolve("page.pdf");

    model.compare(lab.runs());
    model.export(pdf, Paper.A4);

    assertThat(model.insistedProperty().get()).isFalse();
    assertThat(Objects.requireNonNull(model.comparisonProperty().get()).refusals())
        .singleElement()
        .asString()
        .contains("Different hosts (One, Linux 6.1.0; Other, Linux 6.1.0)");
    assertThat(model.exportedProperty().get()).isEmpty();

    model.insist();
    model.export(pdf, Paper.A4);
    assertThat(model.insistedProperty().get()).isTrue();
    assertThat(model.exportedProperty().get()).isEqualTo("Written to " + pdf + ".");
  }

  @Test
  void bootsInTurnsAreMadeUnderTheChosenConditions() {
    var manners = new ArrayList<BootManner>();
    VmEngine engine = lab.engine();
    lab.withEngine(
        (request, sink, cancel) -> {
          manners.add(request.manner());
          engine.boot(request, sink, cancel);
        });
    boot("One");
    session.profileProperty().set(Profile.defaults(WasmRuntime.WAMR_FAST));
    boot("One");
    manners.clear();
    model.compare(lab.runs());
    model.conditions().coldProperty().set(true);
    model.conditions().pinnedProperty().set(true);

    model.bootInTurns(1);

    assertThat(manners).hasSize(6).containsOnly(new BootManner(false, true, true, false));
  }

  @Test
  void whatCannotBeIsSaidAndNotAskedFor() {
    var conditions = new BootConditions(new SimpleObjectProperty<>(machineOf(1)));
    conditions.coldProperty().set(true);
    conditions.pinnedProperty().set(true);
    conditions.of(List.of(Profile.defaults(WasmRuntime.WASM3).withEngine(Engine.HOST)));

    assertThat(conditions.manner()).isEqualTo(BootManner.USUAL);
    assertThat(conditions.againstPinningProperty().get())
        .isEqualTo("takes two processors, and this machine has one");
    assertThat(conditions.againstColdProperty().get()).startsWith("for libkrun only");
    conditions.of(List.of(Profile.defaults(WasmRuntime.WASM3)));
    assertThat(conditions.manner()).isEqualTo(new BootManner(false, true, false, false));
  }

  private static Capabilities machineOf(int cores) {
    var host = new HostFacts("One", cores, "6.1.0", RingZero.EMULATED, "libkrun 1.19.0");
    return new Capabilities(List.of(), List.of(Engine.LIBKRUN), RingZero.EMULATED, host, Map.of());
  }

  @Test
  void theNextComparisonIsAskedAboutAnew() {
    boot("One");
    boot("Other");
    model.compare(lab.runs());
    model.insist();

    model.compare(lab.runs());

    assertThat(model.insistedProperty().get()).isFalse();
  }

  @Test
  void eachProfileIsBootedInTurnsWithTheFirstOneTwice() {
    boot("One");
    session.profileProperty().set(Profile.defaults(WasmRuntime.WAMR_FAST));
    boot("One");
    model.compare(lab.runs());

    var runsSoFar = new java.util.ArrayList<Integer>();
    model
        .soFarProperty()
        .subscribe(
            soFar -> {
              if (soFar != null) {
                runsSoFar.add(soFar.runs());
              }
            });

    model.bootInTurns(6);

    assertThat(runsSoFar).hasSize(3 * 6).endsWith(18);
    assertThat(model.soFarProperty().get()).isNull();
    assertThat(lab.experiments().list())
        .singleElement()
        .extracting(kept -> kept.journal().done().size())
        .isEqualTo(3 * 7);
    RepeatedComparison repeated =
        Objects.requireNonNull(model.repeatedProperty().get()).comparison();
    assertThat(repeated.columns().stream().map(RepeatedComparison.Column::name))
        .containsExactlyInAnyOrder("wasm3", "wamr-fast");
    assertThat(repeated.booted()).hasSize(3);
    assertThat(repeated.columns().getFirst().runs()).hasSize(6);
    assertThat(lab.store().list()).as("with those that warmed up").hasSize(2 + 3 * 7);
    model.close();
    assertThat(model.repeatedProperty().get()).isNull();
  }

  @Test
  void twoRunsOfOneProfileAreNoTwoProfiles() {
    boot("One");
    boot("One");
    model.compare(lab.runs());

    assertThat(model.againstRepeatingProperty().get())
        .isEqualTo("Both are runs of one profile; choose runs of different ones.");
  }
}
