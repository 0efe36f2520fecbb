package org.krunlab.core.experiment;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
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

  private static void prepare(Profile profile) {
    var machine =
        new Capabilities(
            List.of(),
            List.of(Engine.values()),
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
