package org.krunlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krunlab.core.experiment.BootRequest;
import org.krunlab.core.model.ByteSize;

class RepeatedCompareTest {
  @TempDir private Path folder;

  @Test
  void tellsMedianLeastAndMostOfEachProfile() {
    var machine = new StandInMachine(folder);
    for (int millis : new int[] {140, 140, 100, 100, 120, 120}) {
      machine.guests.add(MadeStream.readyAfter(millis, "Hello from Wasm!"));
    }

    Typed typed =
        Typed.in(machine, "compare", "wasm3", "wamr-fast", "-n", "3", "--seed", "7", "--markdown");

    assertThat(typed.exitCode()).isZero();
    assertThat(typed.out())
        .contains("| figure | unit | wasm3 | wamr-fast |", "| --- | --- | ---: | ---: |")
        .contains("| ready (T0 to T6, median of 3) | ms | 120.00 | 120.00 |")
        .contains("| ready (T0 to T6, least of 3) | ms | 100.00 | 100.00 |")
        .contains("| ready (T0 to T6, most of 3) | ms | 140.00 | 140.00 |");
    assertThat(machine.boots).hasSize(6);
    assertThat(typed.err()).contains("3 turns, the order of each drawn with --seed 7");
  }

  @Test
  void aRunThatDoesOtherThanTheOracleFailsTheWhole() {
    var machine = new StandInMachine(folder);
    machine.guests.add(MadeStream.cleanRun("Hello from elsewhere!"));

    Typed typed = Typed.in(machine, "compare", "wasm3", "wamr-fast", "-n", "2");

    assertThat(typed.exitCode()).isEqualTo(1);
    assertThat(typed.out()).contains("Hello from elsewhere!");
  }

  @Test
  void findsTheLeastRamOfEach() {
    var machine = new StandInMachine(folder);
    machine.leastRam = ByteSize.ofMib(7);

    Typed typed = Typed.in(machine, "compare", "wasm3", "wamr-fast", "--minimum-ram");

    assertThat(typed.out().lines().filter(line -> line.startsWith("least RAM")))
        .singleElement()
        .asString()
        .matches(".* MiB +7 +7");
    assertThat(machine.boots.stream().map(BootRequest::ram)).contains(ByteSize.ofMib(6));
  }

  @Test
  void doesNotTakeWhatItWouldLeaveOut() {
    var machine = new StandInMachine(folder);

    assertThat(Typed.in(machine, "compare", "wasm3", "1", "-n", "2").err())
        .contains("leave out --report, --json and numbers of runs");
    assertThat(Typed.in(machine, "compare", "wasm3", "wamr-fast", "-n", "0").err())
        .contains("-n must be 1 or more");
  }
}
