package org.krunlab.host.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.Capabilities;
import org.krunlab.core.experiment.Capabilities.Check;
import org.krunlab.core.model.Engine;
import org.krunlab.core.model.RingZero;
import org.krunlab.host.toolchain.Toolchain;
import org.krunlab.host.toolchain.Wamrc;
import org.krunlab.host.vm.Firmware;
import org.krunlab.host.vm.KrunLibrary;
import org.krunlab.host.vm.LauncherEngine;
import org.krunlab.host.vm.NativeFiles;
import org.krunlab.host.vm.Natives;
import org.krunlab.host.vm.TscFrequency;

@Timeout(60)
class MachineProbeTest {
  @TempDir private Path folder;

  private MachineProbe ofThisMachine() {
    Toolchain toolchain = Toolchain.of(System.getenv());
    return new MachineProbe(
        Natives.files(),
        Natives.library(),
        Firmware.SYSTEM,
        Natives.engine(),
        toolchain,
        wamrc(toolchain));
  }

  @Test
  void findsTheEnginesByBootingTheProbeGuest() {
    MachineProbe probe = ofThisMachine();

    Capabilities found = probe.probe(new CancelToken());

    assumeTrue(found.engines().getFirst().isVm(), () -> "no engine runs here: " + found.checks());
    assertThat(found.facts().engineVersion())
        .isEqualTo(found.factsFor(found.engines().getFirst()).engineVersion())
        .matches("(libkrun|QEMU) \\d+\\.\\d+\\.\\d+");
    assertThat(found.ringZero() == RingZero.UNKNOWN)
        .isEqualTo(found.engines().getFirst() == Engine.QEMU_TCG);
    assertThat(found.engines()).contains(Engine.HOST);
    assertThat(found.checks()).extracting(Check::name).contains("machine", "/dev/kvm", "gcc");
    assertThat(found.checks())
        .allSatisfy(check -> assertThat(check.mend().isPresent()).isNotEqualTo(check.ok()));
  }

  @Test
  void tellsHowToMendWhatIsMissing() throws IOException {
    var nowhere = new NativeFiles(List.of(folder.resolve("krunlab-launcher")), List.of());
    var library = new KrunLibrary(nowhere, Map.of(), Optional.empty(), folder);
    var probe =
        new MachineProbe(
            nowhere,
            library,
            Firmware.SYSTEM,
            new LauncherEngine(
                nowhere, library, Firmware.SYSTEM, new TscFrequency(Path.of("/nonexistent/tsc"))),
            new Toolchain(List.of(folder)),
            wamrc(new Toolchain(List.of(folder))));
    Path built = Files.createFile(folder.resolve("built-wamrc"));
    assertThat(built.toFile().setExecutable(true)).isTrue();

    Capabilities found = probe.probe(new CancelToken());

    assertThat(found.engines()).isEmpty();
    assertThat(found.checks())
        .filteredOn(check -> check.name().equals("wamrc"))
        .singleElement()
        .satisfies(check -> assertThat(check.finding()).startsWith(built + ", "));
    assertThat(found.ringZero()).isEqualTo(RingZero.UNKNOWN);
    assertThat(mend(found, "launcher")).startsWith("krunlab-launcher is nowhere to be found");
    assertThat(mend(found, "make")).isEqualTo("Install it: sudo apt-get install make.");
  }

  @Test
  void factsNameNoHostAndNoPath() throws IOException {
    MachineProbe probe = ofThisMachine();

    String facts = probe.probe(new CancelToken()).facts().toString();

    // The kernel's word: a resolver may not know the machine's own name.
    String hostName = Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
    assertThat(facts).doesNotContain("/").doesNotContain(" " + hostName + " ");
  }

  private Wamrc wamrc(Toolchain toolchain) {
    return new Wamrc(toolchain, folder, folder.resolve("built-wamrc"), Map.of());
  }

  private static String mend(Capabilities found, String name) {
    return found.checks().stream()
        .filter(check -> check.name().equals(name))
        .findFirst()
        .flatMap(Check::mend)
        .orElse("");
  }
}
