package org.krunlab.host.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.krunlab.core.bootlog.LogEvent;
import org.krunlab.core.experiment.BootRequest;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.ModuleFile;
import org.krunlab.core.experiment.ModuleInput;
import org.krunlab.core.experiment.oracle.GuestOutput;
import org.krunlab.core.measure.Milestone;
import org.krunlab.core.measure.Provenance;
import org.krunlab.core.measure.RunAnalysis;
import org.krunlab.core.measure.RunListener;
import org.krunlab.core.measure.RunResult;
import org.krunlab.core.model.BootManner;
import org.krunlab.core.model.BootMethod;
import org.krunlab.core.model.ByteSize;
import org.krunlab.core.model.Engine;
import org.krunlab.core.model.MemoryChoice;
import org.krunlab.core.model.Narration;
import org.krunlab.core.model.Port;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.WasmRuntime;
import org.krunlab.host.initrd.CpioInitrdWriter;
import org.krunlab.host.vm.Natives;

/** The buffered twin beside the narrated one, in libkrun. */
@Timeout(900)
class BufferedBootTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Port.class)
  void itTellsTheSameWithTheGuestsOwnMoments(Port port) throws IOException {
    Natives.assumeAble(Engine.LIBKRUN);
    RunResult narrated = boot(port, Narration.NARRATED, "hello");
    RunResult buffered = boot(port, Narration.BUFFERED, "hello");

    assertThat(buffered.outcome().isClean()).as(buffered.outcome().sentence()).isTrue();
    assertThat(said(buffered)).isEqualTo(said(narrated)).isNotEmpty();
    assertThat(GuestOutput.lines(buffered)).containsExactly("Hello from Wasm!");
    var frame = buffered.buffered().orElseThrow();
    assertThat(frame.whole()).isTrue();
    assertThat(frame.lostBytes()).isZero();
    List<LogEvent> stamped =
        buffered.log().lines().stream().filter(line -> line.tsc() != null).toList();
    assertThat(stamped).hasSizeGreaterThan(said(buffered).size() - 3);
    assertThat(stamped).extracting(line -> Objects.requireNonNull(line.tsc())).isSorted();
    assertThat(buffered.timeline().provenance(Milestone.T4)).isEqualTo(Provenance.GUEST_STAMP);
    assertThat(Objects.requireNonNull(buffered.timeline().at(Milestone.T4)))
        .isBetween(
            Objects.requireNonNull(buffered.timeline().at(Milestone.T3)),
            Objects.requireNonNull(buffered.timeline().at(Milestone.T5)));
    assertThat(narrated.buffered()).isEmpty();
  }

  @Test
  void aFullBufferKeepsWhatWasPrintedLastAndTellsHowMuchGaveWay() throws IOException {
    Natives.assumeAble(Engine.LIBKRUN);

    RunResult run = boot(Port.POSIX, Narration.BUFFERED, "hello", "LIBKRUNLAB_BUFFER_KIB=4");

    assertThat(run.buffered().orElseThrow().lostBytes()).isPositive();
    assertThat(run.timeline().provenance(Milestone.T4)).isEqualTo(Provenance.NOT_OBSERVED);
    assertThat(said(run)).contains("Hello from Wasm!");
  }

  private RunResult boot(Port port, Narration narration, String module, String... values)
      throws IOException {
    var kconfig = new TreeMap<String, String>();
    for (String value : values) {
      kconfig.put(value.split("=", 2)[0], value.split("=", 2)[1]);
    }
    Profile profile = Profile.defaults(WasmRuntime.WASM3).withPort(port).withKconfig(kconfig);
    Path image = PinnedSources.build(profile, narration, true).elf();
    Path archive = folder.resolve("initrd.cpio");
    new CpioInitrdWriter()
        .write(
            new ModuleFile(module + ".wasm", PinnedSources.module(module)),
            new ModuleInput(List.of(module), new TreeMap<>(), new byte[0], new TreeMap<>()),
            archive);
    var analysis = new RunAnalysis(RunListener.NONE);
    Natives.engine()
        .boot(
            new BootRequest(
                Engine.LIBKRUN,
                BootMethod.KERNEL,
                image,
                archive,
                "krunlab",
                false,
                ByteSize.ofMib(32),
                MemoryChoice.ON_DEMAND,
                Duration.ofSeconds(30),
                BootRequest.DEFAULT_OUTPUT_LIMIT,
                BootManner.USUAL),
            analysis::feed,
            new CancelToken());
    return analysis.finish();
  }

  /** Without addresses, moments and sizes, which differ from image to image and boot to boot. */
  private static List<String> said(RunResult run) {
    return run.log().lines().stream()
        .map(line -> line.text().replaceAll("0x[0-9a-f]+|[0-9]+", "N"))
        .toList();
  }
}
