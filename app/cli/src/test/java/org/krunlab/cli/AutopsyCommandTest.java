package org.krunlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krunlab.cli.shell.ExitCode;
import org.krunlab.core.experiment.BuildRequest;
import org.krunlab.core.experiment.repeat.Turns;
import org.krunlab.core.model.Narration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AutopsyCommandTest {
  private static final int TURNS = 4;
  private static final long SEED = 7;

  @TempDir private Path folder;
  private StandInMachine machine;

  /** Ready after 140, 144 and 176 ms, and one more in each turn: silent, narrated and buffered. */
  @BeforeEach
  void makeMachine() {
    machine = new StandInMachine(folder);
    List<Integer> ready = List.of(140, 176, 144);
    for (Turns.Cell cell : Turns.order(ready.size(), 1 + TURNS, SEED)) {
      machine.guests.add(
          MadeStream.tellingAndReadyAfter(
              ready.get(cell.variant()) + cell.turn(), "Hello from Wasm!"));
    }
  }

  private Typed autopsy(String... more) {
    var arguments = new java.util.ArrayList<>(List.of("autopsy", "wasm3", "-n", "" + TURNS));
    arguments.addAll(List.of("--seed", "" + SEED));
    arguments.addAll(List.of(more));
    return Typed.in(machine, arguments.toArray(String[]::new));
  }

  @Test
  void bootsEachTwinInEachTurnAndTellsWhatWatchingCosts() {
    Typed typed = autopsy();

    assertThat(typed.exitCode()).as(typed.err()).isZero();
    assertThat(machine.builds)
        .extracting(BuildRequest::narration)
        .containsExactly(Narration.values());
    assertThat(machine.boots).hasSize(3 * (1 + TURNS));
    assertThat(typed.out())
        .containsPattern("ready \\(T0 to T6\\) +142.50 \\[.*\\] +\\+4.00 +\\+32.00 +178.50");
  }

  @Test
  void putsEveryGapDownToSomething() {
    Typed typed = autopsy();

    // 50 us a byte by the stand-in's gauge
    assertThat(typed.out())
        .containsPattern("\\n +70.00 +70.00 +- +7[0-9] +3.[0-9]+ +66.[0-9]+ +scheduler +libukboot")
        .containsPattern("\\n +20.00 +20.00 +- +7[0-9] +3.[0-9]+ +16.[0-9]+ +allocator +libukboot")
        .containsPattern("scheduler +66\\.")
        .containsPattern("libukboot +90.00 +\\.+#+\\.+");
  }

  @Test
  void theSharesOfItsJsonAddUpToTheWhole() {
    JsonNode json = JsonMapper.builder().build().readTree(autopsy("--json").out());

    long sum = 0;
    for (JsonNode share : json.path("shareNanos")) {
      sum += share.asLong();
    }
    assertThat(sum).isEqualTo(json.path("totalNanos").asLong()).isPositive();
    assertThat(json.path("consoleByte").path("median").asDouble()).isEqualTo(50);
    assertThat(json.path("runs").path("silent").size()).isEqualTo(TURNS);
    assertThat(json.path("gaps").size()).isEqualTo(6);
  }

  @Test
  void aProgramOnTheHostHasNoPhases() {
    Typed typed = autopsy("--engine", "host");

    assertThat(typed.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(typed.err()).contains("boots no kernel of ours");
  }
}
