package org.krunlab.host.vm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.krunlab.core.experiment.BootRequest;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.model.BootManner;
import org.krunlab.core.model.BootMethod;
import org.krunlab.core.model.ByteSize;
import org.krunlab.core.model.Engine;
import org.krunlab.core.model.MemoryChoice;

class LauncherCommandTest {

  @Test
  void libkrunGetsTheImageByTheLauncherItself() {
    assertThat(command(Engine.LIBKRUN, ByteSize.ofMib(64), Optional.of(Path.of("/lib/k.so"))))
        .containsExactly(
            ("/l run --engine libkrun --ram-mib 64 --time-limit-ms 20000 --output-limit 268435456"
                    + " --lib /lib/k.so --kernel /k --initrd /i --cmdline"
                    + " krunlab")
                .split(" "));
  }

  @Test
  void theSystemsLibkrunNeedsNoPath() {
    assertThat(command(Engine.LIBKRUN, ByteSize.ofMib(64), Optional.empty()))
        .doesNotContain("--lib");
  }

  @Test
  void qemuIsAProgramThatGetsConsoleAndMarksByDescriptor() {
    List<String> command = command(Engine.QEMU_TCG, ByteSize.ofMib(32), Optional.empty());

    assertThat(command)
        .containsSubsequence("--engine", "exec", "--ram-mib", "32", "--", "qemu-system-x86_64")
        .containsSubsequence("-accel", "tcg", "-cpu", "max", "-m", "32M", "-kernel", "/k")
        .containsSubsequence("-serial", "chardev:console", "-serial", "chardev:marks");
    assertThat(command(Engine.QEMU_KVM, ByteSize.ofMib(32), Optional.empty()))
        .containsSubsequence("-accel", "kvm", "-cpu", "host");
  }

  @Test
  void theHostRunsTheImageOnTheFolderOfItsFiles() {
    List<String> command = command(Engine.HOST, ByteSize.ofMib(32), Optional.empty());

    assertThat(command).containsSubsequence("--engine", "exec", "--", "/k", "/i");
    assertThat(command).doesNotContain("--ram-mib");
  }

  @Test
  void aLinuxGuestIsLibkrunfwsKernelOnTheFolderOfItsRoot() {
    assertThat(command(Engine.LINUX, ByteSize.ofMib(128), Optional.empty()))
        .containsSubsequence("--engine", "libkrun", "--ram-mib", "128")
        .containsSubsequence("--bundle", "/k", "--root", "/i")
        .doesNotContain("--kernel", "--initrd", "--cmdline");
  }

  @Test
  void refusesRamThatNoMachineHas() {
    for (ByteSize ram :
        List.of(ByteSize.ZERO, ByteSize.ofKib(512), ByteSize.ofKib(1536), ByteSize.ofMib(3329))) {
      assertThatThrownBy(() -> command(Engine.LIBKRUN, ram, Optional.empty()))
          .isInstanceOf(LabException.class)
          .hasMessageStartingWith("A guest in libkrun on KVM cannot have ");
    }
  }

  @Test
  void locksAllMemoryWhereAsked() {
    var ram = ByteSize.ofMib(8);

    assertThat(command(Engine.LIBKRUN, ram, MemoryChoice.LOCKED, Optional.empty()))
        .containsSequence("--memory", "locked");
    assertThat(command(Engine.QEMU_TCG, ram, MemoryChoice.LOCKED, Optional.empty()))
        .containsSequence("-overcommit", "mem-lock=on");
    assertThat(command(Engine.LIBKRUN, ram, Optional.empty())).doesNotContain("--memory");
    assertThat(command(Engine.QEMU_TCG, ram, Optional.empty())).doesNotContain("-overcommit");
  }

  @Test
  void aBootIsMadeAsAsked() {
    assertThat(command(Engine.LIBKRUN, new BootManner(true, true, true, true)))
        .containsSequence("--at-marks", "hold", "--sample-interval-us", "1000")
        .containsSequence("--page-cache", "cold")
        .containsSequence("--kvm-trace", "yes")
        .containsSequence("--pin", "yes");
    assertThat(command(Engine.LIBKRUN, BootManner.USUAL))
        .doesNotContain(
            "--at-marks", "--sample-interval-us", "--page-cache", "--pin", "--kvm-trace");
  }

  @Test
  void refusesColdBootsOfWhatHasOtherFiles() {
    for (Engine engine : List.of(Engine.QEMU_TCG, Engine.QEMU_KVM, Engine.HOST, Engine.LINUX)) {
      assertThatThrownBy(() -> command(engine, new BootManner(false, true, false, false)))
          .isInstanceOf(LabException.class)
          .hasMessageContaining("cannot be booted cold");
    }
  }

  private static List<String> command(Engine engine, BootManner manner) {
    return command(engine, ByteSize.ofMib(64), MemoryChoice.ON_DEMAND, manner, Optional.empty());
  }

  private static List<String> command(Engine engine, ByteSize ram, Optional<Path> library) {
    return command(engine, ram, MemoryChoice.ON_DEMAND, library);
  }

  private static List<String> command(
      Engine engine, ByteSize ram, MemoryChoice memory, Optional<Path> library) {
    return command(engine, ram, memory, BootManner.USUAL, library);
  }

  private static List<String> command(
      Engine engine, ByteSize ram, MemoryChoice memory, BootManner manner, Optional<Path> library) {
    return LauncherCommand.of(
        new BootRequest(
            engine,
            BootMethod.KERNEL,
            Path.of("/k"),
            Path.of("/i"),
            "krunlab",
            false,
            ram,
            memory,
            Duration.ofSeconds(20),
            BootRequest.DEFAULT_OUTPUT_LIMIT,
            manner),
        Path.of("/l"),
        library);
  }
}
