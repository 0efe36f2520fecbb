package org.krunlab.host.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.krunlab.core.experiment.BootRequest;
import org.krunlab.core.experiment.BuiltImage;
import org.krunlab.core.experiment.CancelToken;
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
import org.krunlab.host.vm.Natives;

/** Builds Wasm3 as a program from the pinned sources, where they can be had, and runs modules. */
@Timeout(600)
class LinuxProgramTest {
  @TempDir Path folder;

  @Test
  void runsAModuleAsTheGuestWouldWithoutAGuestsMilestones() throws IOException {
    RunResult result = run("hello", List.of(), Map.of());

    assertThat(result.outcome().id()).isEqualTo("clean-halt");
    assertThat(GuestOutput.lines(result)).isNotEmpty();
    assertThat(result.timeline().observations())
        .containsKeys(Milestone.T0, Milestone.T5, Milestone.T6, Milestone.T7, Milestone.T8)
        .doesNotContainKey(Milestone.T3);
    assertThat(Objects.requireNonNull(result.memory().peakRss()).kib()).isBetween(100.0, 8192.0);
  }

  @Test
  void deepRecursionTrapsAtTheGuestsLimit() throws IOException {
    assertThat(run("recurse", List.of(), Map.of()).outcome().id()).isEqualTo("module-trapped");
  }

  @Test
  void aModuleCannotReachTheHostsFiles() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "this is the host");
    String way = "../".repeat(20) + secret.toString().substring(1);

    // What it is given under the same words it does read.
    assertThat(output("files", "given", secret)).contains("this is the host");
    assertThat(output("files", way, secret)).doesNotContain("this is the host");
  }

  private String output(String sample, String argument, Path given) throws IOException {
    return String.join(
        "\n", GuestOutput.lines(run(sample, List.of(argument), Map.of("given", given))));
  }

  private RunResult run(String sample, List<String> arguments, Map<String, Path> files)
      throws IOException {
    BuiltImage program =
        PinnedSources.build(
            Profile.defaults(WasmRuntime.WASM3).withEngine(Engine.HOST), Narration.NARRATED, false);
    Path archive = folder.resolve("initrd.cpio");
    var argv = new java.util.ArrayList<>(List.of(sample + ".wasm"));
    argv.addAll(arguments);
    new CpioInitrdWriter()
        .write(
            new ModuleFile(sample + ".wasm", PinnedSources.module(sample)),
            new ModuleInput(argv, new TreeMap<>(), new byte[0], new TreeMap<>(files)),
            archive);
    var analysis = new RunAnalysis(RunListener.NONE);
    Natives.assumeAble(Engine.HOST);
    Natives.engine()
        .boot(
            new BootRequest(
                Engine.HOST,
                BootMethod.KERNEL,
                program.elf(),
                archive,
                "",
                false,
                ByteSize.ofMib(64),
                MemoryChoice.ON_DEMAND,
                Duration.ofSeconds(20),
                BootRequest.DEFAULT_OUTPUT_LIMIT,
                BootManner.USUAL),
            analysis::feed,
            new CancelToken());
    return analysis.finish();
  }
}
