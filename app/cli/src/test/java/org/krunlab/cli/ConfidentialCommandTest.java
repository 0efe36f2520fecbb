package org.krunlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krunlab.core.experiment.BootRequest;
import org.krunlab.core.model.ByteSize;
import org.krunlab.core.model.MemoryChoice;
import tools.jackson.databind.json.JsonMapper;

class ConfidentialCommandTest {
  @TempDir private Path folder;

  @BeforeEach
  void putAnImage() throws Exception {
    Files.writeString(folder.resolve("image.elf"), "image");
  }

  @Test
  void saysWhyThisMachineCannotAndWhatTheImageLacks() {
    Typed typed = Typed.in(new StandInMachine(folder), "confidential", "wasm3", "--no-boot");

    assertThat(typed.exitCode()).isEqualTo(3);
    assertThat(typed.out())
        .contains("AMD SEV-SNP     not here: there is no such processor")
        .contains("no #VC handler", "1 instruction that raises #VC: in identify.")
        .contains("6105d6cc76af400325e94d588ce511be5bfdbb73b437dc51eca43917d7a43e3d");
  }

  @Test
  void findsTheLeastRamAndMeasuresWithAllOfItPopulated() {
    var machine = new StandInMachine(folder);
    machine.leastRam = ByteSize.ofMib(5);

    Typed typed = Typed.in(machine, "confidential", "wasm3", "--json");

    var json = JsonMapper.builder().build().readTree(typed.out());
    assertThat(json.path("memory").path("leastRamMiB").asInt()).isEqualTo(5);
    BootRequest last = machine.boots.getLast();
    assertThat(last.ram()).isEqualTo(ByteSize.ofMib(5));
    assertThat(last.memory()).isEqualTo(MemoryChoice.LOCKED);
    assertThat(machine.boots.stream().map(BootRequest::ram))
        .contains(ByteSize.ofMib(4), ByteSize.ofMib(64));
  }

  @Test
  void anEngineWithoutAMachineIsRefused() {
    Typed typed = Typed.in(new StandInMachine(folder), "confidential", "wasm3", "--engine", "host");

    assertThat(typed.exitCode()).isEqualTo(1);
    assertThat(typed.err()).contains("Engine host has no machine that could be confidential");
  }

  @Test
  void anImageThatIsNotReadyFailsWhereTheMachineIs() {
    var machine = new StandInMachine(folder);
    machine.confidential = new NotConfidential(true);

    Typed typed = Typed.in(machine, "confidential", "wasm3", "--no-boot");

    assertThat(typed.exitCode()).isEqualTo(1);
    assertThat(typed.out()).contains("Intel TDX       offered here: it is said so");
  }
}
