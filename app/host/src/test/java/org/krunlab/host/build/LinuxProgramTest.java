package org.krunlab.host.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.krunlab.core.experiment.BootRequest;
import org.krunlab.core.experiment.BuildRequest;
import org.krunlab.core.experiment.BuiltImage;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.ModuleFile;
import org.krunlab.core.experiment.ModuleInput;
import org.krunlab.core.experiment.oracle.GuestOutput;
import org.krunlab.core.measure.Milestone;
import org.krunlab.core.measure.RunAnalysis;
import org.krunlab.core.measure.RunListener;
import org.krunlab.core.measure.RunResult;
import org.krunlab.core.model.ByteSize;
import org.krunlab.core.model.Engine;
import org.krunlab.core.model.Narration;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.WasmRuntime;
import org.krunlab.host.initrd.CpioInitrdWriter;
import org.krunlab.host.settings.XdgFolders;
import org.krunlab.host.sources.CacheFolder;
import org.krunlab.host.sources.SourcePlaces;
import org.krunlab.host.sources.Sources;
import org.krunlab.host.sources.SourcesLock;
import org.krunlab.host.toolchain.HostTool;
import org.krunlab.host.toolchain.Toolchain;
import org.krunlab.host.vm.Natives;

/** Builds Wasm3 as a program from the pinned sources, where they can be had, and runs modules. */
@Timeout(600)
class LinuxProgramTest {
  private static final Map<String, String> ENVIRONMENT = System.getenv();

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
    BuiltImage program = build();
    Path archive = folder.resolve("initrd.cpio");
    var argv = new java.util.ArrayList<>(List.of(sample + ".wasm"));
    argv.addAll(arguments);
    new CpioInitrdWriter()
        .write(
            new ModuleFile(sample + ".wasm", module(sample)),
            new ModuleInput(argv, new TreeMap<>(), new byte[0], new TreeMap<>(files)),
            archive);
    var analysis = new RunAnalysis(RunListener.NONE);
    Natives.assumeAble(Engine.HOST);
    Natives.engine()
        .boot(
            new BootRequest(
                Engine.HOST,
                program.elf(),
                archive,
                "",
                false,
                ByteSize.ofMib(64),
                Duration.ofSeconds(20),
                BootRequest.DEFAULT_OUTPUT_LIMIT,
                Duration.ofMillis(5)),
            analysis::feed,
            new CancelToken());
    return analysis.finish();
  }

  private static byte[] module(String sample) throws IOException {
    String name = "/org/krunlab/modules/" + sample + ".wasm";
    try (InputStream in = LinuxProgramTest.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }

  private static BuiltImage build() {
    var cache = new CacheFolder(XdgFolders.usual().cache());
    var places =
        new SourcePlaces(
            Optional.ofNullable(ENVIRONMENT.get("KRUNLAB_SOURCES")),
            Optional.ofNullable(ENVIRONMENT.get("KRUNLAB_DOWNLOADS")));
    Toolchain toolchain = Toolchain.of(ENVIRONMENT);
    String pinned = SourcesLock.shipped().repository("unikraft").commit();
    assumeTrue(
        places.repositories().isPresent()
            || Files.isDirectory(cache.checkouts().resolve("unikraft-" + pinned)),
        "upstream sources are neither in the cache nor given by KRUNLAB_SOURCES");
    EnumSet<HostTool> missing = toolchain.missing(EnumSet.allOf(HostTool.class));
    assumeTrue(missing.isEmpty(), "there is no " + missing + " here");
    Profile profile = Profile.defaults(WasmRuntime.WASM3).withEngine(Engine.HOST);
    return new UnikraftBuilder(
            cache,
            new Sources(cache, places, SourcesLock.shipped(), toolchain),
            toolchain,
            ENVIRONMENT)
        .build(
            new BuildRequest(profile, Narration.NARRATED, false),
            progress -> {},
            new CancelToken());
  }
}
