package org.krunlab.host.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.krunlab.core.experiment.BootRequest;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.Capabilities;
import org.krunlab.core.experiment.ModuleFile;
import org.krunlab.core.experiment.ModuleInput;
import org.krunlab.core.experiment.oracle.GuestOutput;
import org.krunlab.core.measure.Milestone;
import org.krunlab.core.measure.RunAnalysis;
import org.krunlab.core.measure.RunListener;
import org.krunlab.core.measure.RunResult;
import org.krunlab.core.model.BootManner;
import org.krunlab.core.model.BootMethod;
import org.krunlab.core.model.ByteSize;
import org.krunlab.core.model.Engine;
import org.krunlab.core.model.MemoryChoice;
import org.krunlab.core.model.Narration;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.WasmRuntime;
import org.krunlab.host.initrd.CpioInitrdWriter;
import org.krunlab.host.probe.MachineProbe;
import org.krunlab.host.toolchain.Toolchain;
import org.krunlab.host.toolchain.Wamrc;
import org.krunlab.host.vm.LinuxInitramfs;
import org.krunlab.host.vm.Natives;

/** The runtime as the only program of a Linux guest. */
@Timeout(900)
class LinuxGuestTest {
  private static final String KERNEL = "krunlab.linux.kernel";

  @TempDir Path folder;

  @Test
  void theFirstProgramOfALinuxRunsTheModuleAndTellsItsMarks() throws IOException {
    RunResult result = inQemu("args-env", List.of("one", "two words"), Map.of());

    assertThat(GuestOutput.lines(result)).contains("arg: two words", "env: NAME=value");
    assertThat(result.outcome().isClean()).isTrue();
    assertThat(result.timeline().observations())
        .containsKeys(Milestone.T0, Milestone.T5, Milestone.T6, Milestone.T7, Milestone.T8)
        .doesNotContainKey(Milestone.T3);
    assertThat(result.marks().damagedBytes()).isZero();
  }

  @Test
  void itsModuleFindsItsFilesAndNothingOfTheMachine() throws IOException {
    Path given = Files.writeString(folder.resolve("given"), "a file of the initrd");

    assertThat(String.join("\n", GuestOutput.lines(inQemu("files", List.of("given"), given))))
        .contains("a file of the initrd");
    assertThat(inQemu("files", List.of("../init.krun"), given).outcome().isClean()).isFalse();
  }

  @Test
  void libkrunBootsItWithItsOwnLinux() throws IOException {
    Capabilities machine =
        new MachineProbe(
                Natives.files(),
                Natives.library(),
                Natives.firmware(),
                Natives.engine(),
                Toolchain.of(System.getenv()),
                new Wamrc(Toolchain.of(System.getenv()), folder, folder.resolve("wamrc"), Map.of()))
            .probe(new CancelToken());
    assumeTrue(machine.canRun(Engine.LINUX), () -> "no Linux guest here: " + machine.checks());

    RunResult result =
        boot(Engine.LINUX, program(), archive("args-env", List.of("one"), Map.of()), "");

    assertThat(GuestOutput.lines(result)).contains("arg: one", "env: NAME=value");
    assertThat(result.outcome().isClean()).isTrue();
  }

  private RunResult inQemu(String sample, List<String> arguments, Path given) throws IOException {
    return inQemu(sample, arguments, Map.of("given", given));
  }

  private RunResult inQemu(String sample, List<String> arguments, Map<String, Path> files)
      throws IOException {
    Natives.assumeAble(Engine.QEMU_TCG);
    Path kernel = kernel();
    Path root = folder.resolve("root.cpio");
    LinuxInitramfs.write(
        request(Engine.LINUX, program(), archive(sample, arguments, files), ""), root);
    return boot(Engine.QEMU_TCG, kernel, root, LinuxInitramfs.COMMAND_LINE);
  }

  /** A distribution's kernel, which unpacks an initrd as libkrunfw's does not. */
  private static Path kernel() throws IOException {
    String named = System.getProperty(KERNEL, "");
    Optional<Path> found = named.isEmpty() ? installed() : Optional.of(Path.of(named));
    assumeTrue(found.isPresent(), "no readable /boot/vmlinuz*, and -D" + KERNEL + " names none");
    return found.orElseThrow();
  }

  private static Optional<Path> installed() throws IOException {
    Path boot = Path.of("/boot");
    if (!Files.isDirectory(boot)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(boot)) {
      return files
          .filter(file -> String.valueOf(file.getFileName()).startsWith("vmlinuz"))
          .filter(Files::isReadable)
          .max(Path::compareTo);
    }
  }

  private static Path program() {
    return PinnedSources.build(
            Profile.defaults(WasmRuntime.WASM3).withEngine(Engine.LINUX), Narration.SILENT, false)
        .elf();
  }

  private Path archive(String sample, List<String> arguments, Map<String, Path> files)
      throws IOException {
    Path archive = folder.resolve("initrd.cpio");
    List<String> argv = Stream.concat(Stream.of(sample + ".wasm"), arguments.stream()).toList();
    new CpioInitrdWriter()
        .write(
            new ModuleFile(sample + ".wasm", PinnedSources.module(sample)),
            new ModuleInput(
                argv, new TreeMap<>(Map.of("NAME", "value")), new byte[0], new TreeMap<>(files)),
            archive);
    return archive;
  }

  private static RunResult boot(Engine engine, Path kernel, Path initrd, String words) {
    var analysis = new RunAnalysis(RunListener.NONE);
    Natives.engine()
        .boot(request(engine, kernel, initrd, words), analysis::feed, new CancelToken());
    return analysis.finish();
  }

  private static BootRequest request(Engine engine, Path kernel, Path initrd, String words) {
    return new BootRequest(
        engine,
        BootMethod.KERNEL,
        kernel,
        initrd,
        words,
        false,
        ByteSize.ofMib(256),
        MemoryChoice.ON_DEMAND,
        Duration.ofMinutes(2),
        BootRequest.DEFAULT_OUTPUT_LIMIT,
        BootManner.USUAL);
  }
}
