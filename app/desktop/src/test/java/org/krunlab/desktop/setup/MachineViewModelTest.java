package org.krunlab.desktop.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.krunlab.core.experiment.EngineRules;
import org.krunlab.core.model.BootMethod;
import org.krunlab.core.model.ByteSize;
import org.krunlab.core.model.ClockChoice;
import org.krunlab.core.model.Engine;
import org.krunlab.core.model.MemoryChoice;
import org.krunlab.core.model.Port;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.WasmRuntime;
import org.krunlab.desktop.session.Session;

class MachineViewModelTest {
  private final Session session = new Session(Profile.defaults(WasmRuntime.WASM3));
  private final MachineViewModel model = new MachineViewModel(session);

  @Test
  void ramZeroIsRefusedWithASentenceAndTheProfileKeepsTheLastGoodOne() {
    model.ramProperty().set("128");
    model.ramProperty().set("0");
    assertThat(model.ramProblemProperty().get()).contains("RAM 0");
    assertThat(profile().ram()).isEqualTo(ByteSize.ofMib(128));
    model.ramProperty().set("1 GiB");
    assertThat(model.ramProblemProperty().get()).isEmpty();
    assertThat(profile().ram()).isEqualTo(ByteSize.ofMib(1024));
  }

  @Test
  void whatIsNoSizeIsRefusedWithASentence() {
    for (String text : List.of("", "-5", "abc", "64 kB", "1e3")) {
      model.ramProperty().set(text);
      assertThat(model.ramProblemProperty().get()).as(text).contains("is no size");
    }
  }

  @Test
  void whatIsHalfTypedStaysWhenSomethingElseChanges() {
    model.ramProperty().set("0");

    session.profileProperty().set(profile().withKconfig(Map.of("OPTIMIZE_SIZE", "y")));

    assertThat(model.ramProperty().get()).isEqualTo("0");
    assertThat(model.ramProblemProperty().get()).contains("RAM 0");
  }

  @Test
  void libkrunLeavesEveryChoice() {
    for (JudgedChoice<?> choice :
        List.of(model.port(), model.memory(), model.narration(), model.clock(), model.boot())) {
      assertThat(choice.fixedProperty().get()).as(choice.name()).isEmpty();
    }
    assertThat(model.settledProperty().get()).isEmpty();
  }

  @Test
  void theHostLeavesNoChoiceAndTellsWhyAsTheRefusalDoes() {
    model.engineProperty().set(Engine.HOST);

    var rules = new EngineRules(Engine.HOST);
    assertThat(rules.against(ClockChoice.GIVEN)).contains(model.clock().fixedProperty().get());
    assertThat(rules.against(BootMethod.BUNDLE)).contains(model.boot().fixedProperty().get());
    assertThat(rules.against(Port.NATIVE)).contains(model.port().fixedProperty().get());
    assertThat(rules.against(MemoryChoice.LOCKED)).contains(model.memory().fixedProperty().get());
    assertThat(model.ramFixedProperty().get()).contains("machines only");
    assertThat(model.settledProperty().get())
        .isEqualTo("No choice in this engine: port, memory, log, clock, kernel, RAM.");

    model.engineProperty().set(Engine.LIBKRUN);
    assertThat(model.clock().fixedProperty().get()).isEmpty();
  }

  @Test
  void whatTheNewEngineCannotHonourIsKeptToldAndCanBeChanged() {
    model.clock().valueProperty().set(ClockChoice.GIVEN);

    model.engineProperty().set(Engine.QEMU_TCG);

    assertThat(profile().clock()).isEqualTo(ClockChoice.GIVEN);
    assertThat(model.clock().problemProperty().get()).contains("choose engine libkrun");
    assertThat(model.clock().fixedProperty().get()).isEmpty();

    model.clock().valueProperty().set(ClockChoice.CALIBRATED);
    assertThat(model.clock().problemProperty().get()).isEmpty();
    assertThat(model.clock().fixedProperty().get()).isNotEmpty();
  }

  @Test
  void tooLittleRamForALinuxGuestIsToldWhileItIsChosen() {
    model.engineProperty().set(Engine.LINUX);
    assertThat(model.ramProblemProperty().get()).contains("128 MiB of RAM at least");

    model.ramProperty().set("128");
    assertThat(model.ramProblemProperty().get()).isEmpty();
  }

  @Test
  void aProfileFromElsewhereIsTakenOver() {
    session
        .profileProperty()
        .set(profile().withEngine(Engine.QEMU_TCG).withMemory(MemoryChoice.LOCKED));

    assertThat(model.engineProperty().get()).isEqualTo(Engine.QEMU_TCG);
    assertThat(model.memory().valueProperty().get()).isEqualTo(MemoryChoice.LOCKED);
    assertThat(model.boot().fixedProperty().get()).contains("libkrunfw");
  }

  private Profile profile() {
    return session.profileProperty().get();
  }
}
