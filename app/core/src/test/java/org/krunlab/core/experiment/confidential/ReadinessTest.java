package org.krunlab.core.experiment.confidential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.krunlab.core.model.ClockChoice;
import org.krunlab.core.model.MemoryChoice;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.WasmRuntime;

class ReadinessTest {
  private static final List<String> CODE =
      List.of(
          "image.dbg:     file format elf64-x86-64",
          "0000000000100000 <com_out>:",
          "  100000:\tin     (%dx),%al",
          "  100001:\tout    %al,(%dx)",
          "  100002:\tinc    %eax",
          "  100004:\trep outsb %ds:(%rsi),(%dx)",
          "0000000000100010 <halt>:",
          "  100010:\thlt",
          "  100011:\tcpuid");

  private final Profile quiet =
      Profile.defaults(WasmRuntime.WASM3)
          .withClock(ClockChoice.GIVEN)
          .withMemory(MemoryChoice.LOCKED);

  @Test
  void countsWhatLeavesTheMachineByFunction() {
    Exits exits = Exits.of(CODE);

    assertThat(exits.count(Exit.PORT)).isEqualTo(3);
    assertThat(exits.functions(Exit.PORT)).containsExactly("com_out");
    assertThat(exits.functions(Exit.CPUID)).containsExactly("halt");
    assertThat(exits.count(Exit.MSR)).isZero();
  }

  @Test
  void eachTechnologyRaisesOnItsOwnInstructions() {
    Exits exits = Exits.of(CODE);

    assertThat(Readiness.of(quiet, false, exits, Technology.SEV_SNP))
        .extracting(Finding::what)
        .containsExactly("no #VC handler", "CPUID", "port I/O", "the host tells the clock");
    assertThat(Readiness.of(quiet, false, exits, Technology.TDX))
        .extracting(Finding::what)
        .containsExactly("no #VE handler", "CPUID", "port I/O", "HLT", "the host tells the clock");
  }

  @Test
  void anImageThatAnswersIsNotSaidToHaveNoHandler() {
    var withHandler = new java.util.ArrayList<>(CODE);
    withHandler.add("  100013:\tvmgexit");

    assertThat(Readiness.of(quiet, false, Exits.of(withHandler), Technology.SEV_SNP))
        .extracting(Finding::what)
        .doesNotContain("no #VC handler");
    assertThat(Readiness.of(quiet, false, Exits.of(withHandler), Technology.TDX))
        .extracting(Finding::what)
        .contains("no #VE handler");
  }

  @Test
  void timerAndMemoryOnDemandAreFound() {
    assertThat(
            Readiness.of(
                Profile.defaults(WasmRuntime.WASM3), true, Exits.of(CODE), Technology.SEV_SNP))
        .extracting(Finding::what)
        .contains("the ring-3 shim", "the interval timer", "memory on demand")
        .doesNotContain("the host tells the clock");
  }
}
