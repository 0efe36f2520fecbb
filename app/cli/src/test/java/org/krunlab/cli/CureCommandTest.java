package org.krunlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CureCommandTest {
  private static final String REFUSAL =
      "mmap failed with errno: 12, hint: 0, size: 8592031744, prot: 0, flags: 34";

  @TempDir private Path folder;

  private StandInMachine machine = new StandInMachine(Path.of(""));

  @BeforeEach
  void bootWhatCannotReserveItsMemory() {
    machine = new StandInMachine(folder);
    machine.guest = MadeStream.ended(REFUSAL, -2);
  }

  @Test
  void aRunThatFailsPrintsTheCommandOfEachCure() {
    Typed run = bounded();

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .contains("reserve 8 GiB")
        .contains("Software bounds checks: ", "  krunlab cure 1 software-checks\n")
        .contains("On-demand paging: ", "  krunlab cure 1 paging\n");
    assertThat(Typed.in(machine, "cure", "1").out()).contains("krunlab cure 1 paging\n");
  }

  @Test
  void aCureBootsTheChangedProfileAndKeepsItWhereAsked() {
    assertThat(bounded().exitCode()).isEqualTo(1);
    machine.guest = MadeStream.cleanRun("Hello from Wasm!");

    Typed cured = Typed.in(machine, "cure", "1", "software-checks", "--save", "checked");

    assertThat(cured.exitCode()).isZero();
    assertThat(cured.out()).startsWith("Hello from Wasm!\n").doesNotContain("krunlab cure");
    assertThat(machine.builds.getLast().profile().kconfig()).isEmpty();
    assertThat(machine.profiles().load("checked").kconfig()).isEmpty();
    assertThat(machine.builds.getFirst().profile().kconfig())
        .isEqualTo(Map.of("LIBWAMR_BOUNDS_HARDWARE", "y"));
  }

  @Test
  void whatIsNoCureIsRefused() {
    assertThat(bounded().exitCode()).isEqualTo(1);
    machine.guest = MadeStream.cleanRun("Hello from Wasm!");
    assertThat(Typed.in(machine, "run", "wasm3").exitCode()).isZero();

    assertThat(Typed.in(machine, "cure", "1", "prayer").err())
        .contains("has no cure 'prayer': choose software-checks or paging.");
    assertThat(Typed.in(machine, "cure", "2", "paging").err())
        .contains("none is known for how it ended.");
    assertThat(Typed.in(machine, "cure", "2").err()).contains("there is no known cure");
  }

  private Typed bounded() {
    return Typed.in(machine, "run", "wamr-classic", "--set", "LIBWAMR_BOUNDS_HARDWARE=y");
  }
}
