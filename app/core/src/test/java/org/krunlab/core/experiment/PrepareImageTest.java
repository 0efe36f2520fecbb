package org.krunlab.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.krunlab.core.model.ByteSize;
import org.krunlab.core.model.ClockChoice;
import org.krunlab.core.model.Engine;
import org.krunlab.core.model.HostFacts;
import org.krunlab.core.model.Narration;
import org.krunlab.core.model.Port;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.RingChoice;
import org.krunlab.core.model.RingZero;
import org.krunlab.core.model.WasmRuntime;

/** What is refused before anything is built. */
class PrepareImageTest {
  private static final Profile HOST = Profile.defaults(WasmRuntime.WASM3).withEngine(Engine.HOST);

  @Test
  void theHostHasNoNativePortNoShimAndNoClockToBeTold() {
    assertThatThrownBy(() -> prepare(HOST.withPort(Port.NATIVE)))
        .isInstanceOf(LabException.class)
        .hasMessageContaining("choose port posix");
    assertThatThrownBy(() -> prepare(HOST.withRing(RingChoice.SHIM)))
        .isInstanceOf(LabException.class)
        .hasMessageContaining("ring-3 shim");
    assertThatThrownBy(() -> prepare(HOST.withClock(ClockChoice.GIVEN)))
        .isInstanceOf(LabException.class)
        .hasMessageContaining("clock calibrated");
  }

  @Test
  void theHostTellsNoRuntimeOfPageFaults() {
    Profile hardware =
        HOST.withRuntime(WasmRuntime.WAMR_FAST).withKconfig(Map.of("LIBWAMR_BOUNDS_HARDWARE", "y"));

    assertThatThrownBy(() -> prepare(hardware))
        .isInstanceOf(LabException.class)
        .hasMessageContaining("LIBWAMR_BOUNDS_HARDWARE=y");
  }

  @Test
  void aLinuxGuestIsRefusedWhereItCannotBootOrHasNoRoom() {
    Profile linux = HOST.withEngine(Engine.LINUX);
    var emulated =
        new Capabilities.Check(
            "Linux guest", false, "cannot boot", Optional.of("Mend it."), Set.of(Engine.LINUX));

    assertThatThrownBy(
            () -> prepare(linux, List.of(emulated), List.of(Engine.LIBKRUN, Engine.HOST)))
        .isInstanceOfSatisfying(
            LabException.class,
            refused -> assertThat(refused.blame()).isEqualTo(LabException.Blame.MACHINE))
        .hasMessageContaining("Linux guest: cannot boot");
    assertThatThrownBy(() -> prepare(linux.withRam(ByteSize.ofMib(64))))
        .isInstanceOf(LabException.class)
        .hasMessageContaining("128 MiB of RAM at least, not 64 MiB");
    assertThatThrownBy(() -> prepare(linux.withRam(ByteSize.ofMib(128)).withPort(Port.NATIVE)))
        .isInstanceOf(LabException.class)
        .hasMessageContaining("choose port posix");
  }

  private static void prepare(Profile profile) {
    prepare(profile, List.of(), List.of(Engine.values()));
  }

  private static void prepare(
      Profile profile, List<Capabilities.Check> checks, List<Engine> engines) {
    var machine =
        new Capabilities(
            checks,
            engines,
            RingZero.EMULATED,
            new HostFacts("cpu", 2, "6.1", RingZero.EMULATED, ""),
            Map.of());
    new PrepareImage(
            (request, listener, cancel) -> {
              throw new AssertionError("built");
            })
        .prepare(profile, Narration.SILENT, machine, progress -> {}, new CancelToken());
  }
}
