package org.krunlab.host.confidential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krunlab.core.experiment.confidential.Exit;
import org.krunlab.core.experiment.confidential.Exits;
import org.krunlab.core.experiment.confidential.Technology;
import org.krunlab.host.toolchain.Toolchain;

class LocalConfidentialMachineTest {
  @TempDir private Path root;

  @Test
  void saysWhatIsMissingForSevSnp() throws Exception {
    assertThat(sev()).contains("no module kvm_amd");
    Path parameters = Files.createDirectories(root.resolve("sys/module/kvm_amd/parameters"));
    assertThat(sev()).contains("kvm_amd does not know AMD SEV-SNP");
    Files.writeString(parameters.resolve("sev_snp"), "N\n");
    assertThat(sev()).contains("sev_snp says N");
    Files.writeString(parameters.resolve("sev_snp"), "Y\n");
    assertThat(sev()).contains("there is no /dev/sev");
    Files.createFile(Files.createDirectories(root.resolve("dev")).resolve("sev"));
    assertThat(machine().support(Technology.SEV_SNP).usable()).isTrue();
  }

  @Test
  void takesTheModulesWordForTdx() throws Exception {
    Path parameters = Files.createDirectories(root.resolve("sys/module/kvm_intel/parameters"));
    Files.writeString(parameters.resolve("tdx"), "Y\n");

    assertThat(machine().support(Technology.TDX).usable()).isTrue();
  }

  @Test
  void findsInstructionsByFunction() throws Exception {
    Toolchain tools = Toolchain.of(System.getenv());
    assumeTrue(tools.find("gcc").isPresent() && tools.find("objdump").isPresent(), "no gcc here");
    Path source = root.resolve("exits.c");
    Files.writeString(
        source,
        """
        void ask(void) { __asm__ volatile("cpuid" ::: "eax", "ebx", "ecx", "edx"); }
        void tell(void) { __asm__ volatile("outb %%al, $0x80" ::); }
        """);
    Path object = root.resolve("exits.o");
    int status =
        new ProcessBuilder("gcc", "-O2", "-c", source.toString(), "-o", object.toString())
            .inheritIO()
            .start()
            .waitFor();
    assertThat(status).isZero();

    Exits exits = machine().exits(object);

    assertThat(exits.functions(Exit.CPUID)).isEqualTo(List.of("ask"));
    assertThat(exits.functions(Exit.PORT)).isEqualTo(List.of("tell"));
  }

  private String sev() {
    return machine().support(Technology.SEV_SNP).finding();
  }

  private LocalConfidentialMachine machine() {
    return new LocalConfidentialMachine(Toolchain.of(System.getenv()), root);
  }
}
