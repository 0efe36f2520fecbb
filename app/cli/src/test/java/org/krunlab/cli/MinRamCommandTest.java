package org.krunlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krunlab.core.model.ByteSize;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MinRamCommandTest {
  @TempDir private Path folder;
  private StandInMachine machine;

  @BeforeEach
  void makeMachine() {
    machine = new StandInMachine(folder);
  }

  @Test
  void namesTheRunsOnBothSides() {
    machine.leastRam = ByteSize.ofMib(7);

    Typed typed = Typed.in(machine, "min-ram", "wasm3");

    assertThat(typed.exitCode()).isZero();
    assertThat(typed.out())
        .containsPattern("Enough: 7 MiB, #\\d+\\. The module returned")
        .containsPattern("Too little: 6 MiB, #\\d+\\. ");
    assertThat(typed.err()).contains("booting with");
  }

  @Test
  void givesTheSameAsJson() {
    machine.leastRam = ByteSize.ofMib(3);

    JsonNode found =
        JsonMapper.builder()
            .build()
            .readTree(Typed.in(machine, "min-ram", "wasm3", "--json").out());

    assertThat(found.path("enough").path("mib").asInt()).isEqualTo(3);
    assertThat(found.path("tooLittle").path("mib").asInt()).isEqualTo(2);
    assertThat(found.path("tooLittle").path("run").asInt()).isPositive();
  }

  @Test
  void saysSoWhereNotEvenTheProfilesOwnIsEnough() {
    machine.leastRam = ByteSize.ofMib(100);

    Typed typed = Typed.in(machine, "min-ram", "wasm3", "--ram", "16");

    assertThat(typed.exitCode()).isEqualTo(1);
    assertThat(typed.out()).containsPattern("Not even 16 MiB, #\\d+\\. ");
  }

  @Test
  void aProgramOfTheHostHasNoneOfItsOwn() {
    assertThat(Typed.in(machine, "min-ram", "wasm3", "--engine", "host").err())
        .contains("Engine host has no RAM of its own");
  }
}
