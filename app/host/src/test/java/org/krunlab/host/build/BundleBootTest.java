package org.krunlab.host.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.krunlab.core.experiment.BootRequest;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.ModuleFile;
import org.krunlab.core.experiment.ModuleInput;
import org.krunlab.core.experiment.oracle.GuestOutput;
import org.krunlab.core.measure.RunAnalysis;
import org.krunlab.core.measure.RunListener;
import org.krunlab.core.measure.RunResult;
import org.krunlab.core.measure.marks.Mark;
import org.krunlab.core.measure.marks.MarkKind;
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

/** The same guest by both ways to the kernel, in libkrun. */
@Timeout(900)
class BundleBootTest {
  @TempDir Path folder;

  @Test
  void theProbeGuestSaysAndDoesTheSame() {
    Natives.assumeAble(Engine.LIBKRUN);
    Path guest = Natives.files().probeGuest();

    RunResult kernel = boot(BootMethod.KERNEL, guest, null, "probe.exit:7", 8);
    RunResult bundle = boot(BootMethod.BUNDLE, guest, null, "probe.exit:7", 8);

    assertThat(bundle.outcome().id()).isEqualTo("guest-error");
    assertThat(kernel.outcome().id()).isEqualTo("guest-error");
    assertThat(exitCode(bundle)).isEqualTo(7);
    assertThat(said(bundle)).isEqualTo(said(kernel)).isNotEmpty();
    assertThat(marks(bundle)).isEqualTo(marks(kernel)).hasSizeGreaterThan(3);
    assertThat(bundle.launch()).containsKey("bundle");
  }

  @Test
  void aUnikernelFindsItsInitrdInTheBundle() throws IOException {
    Natives.assumeAble(Engine.LIBKRUN);
    Profile profile = Profile.defaults(WasmRuntime.WASM3).withPort(Port.NATIVE);
    Path image = PinnedSources.build(profile, Narration.SILENT, true).elf();
    Path archive = folder.resolve("initrd.cpio");
    new CpioInitrdWriter()
        .write(
            new ModuleFile("args-env.wasm", PinnedSources.module("args-env")),
            new ModuleInput(
                List.of("args-env.wasm", "one", "two words"),
                new TreeMap<>(Map.of("NAME", "value")),
                new byte[0],
                new TreeMap<>()),
            archive);

    RunResult kernel = boot(BootMethod.KERNEL, image, archive, "krunlab", 16);
    RunResult bundle = boot(BootMethod.BUNDLE, image, archive, "krunlab", 16);

    assertThat(GuestOutput.lines(bundle)).contains("arg: two words", "env: NAME=value");
    assertThat(GuestOutput.lines(bundle)).isEqualTo(GuestOutput.lines(kernel));
    assertThat(marks(bundle)).isEqualTo(marks(kernel));
    assertThat(bundle.outcome().isClean()).isTrue();
  }

  @Test
  void tooLittleRamForABundleIsToldBeforeLibkrunPanics() {
    Natives.assumeAble(Engine.LIBKRUN);

    RunResult result = boot(BootMethod.BUNDLE, Natives.files().probeGuest(), null, "", 3);

    assertThat(result.outcome().id()).isEqualTo("cannot-start");
    assertThat(result.outcome().sentence()).contains("The bundle reaches up to 2 MiB");
  }

  private static RunResult boot(
      BootMethod method, Path kernel, @Nullable Path initrd, String words, int ramMib) {
    var analysis = new RunAnalysis(RunListener.NONE);
    Natives.engine()
        .boot(
            new BootRequest(
                Engine.LIBKRUN,
                method,
                kernel,
                initrd,
                words,
                false,
                ByteSize.ofMib(ramMib),
                MemoryChoice.ON_DEMAND,
                Duration.ofSeconds(30),
                BootRequest.DEFAULT_OUTPUT_LIMIT,
                BootManner.USUAL),
            analysis::feed,
            new CancelToken());
    return analysis.finish();
  }

  private static int exitCode(RunResult result) {
    return result.marks().first(MarkKind.MAIN_RETURNED).orElseThrow().value();
  }

  /** Without the cycles that its loops took. */
  private static List<String> said(RunResult result) {
    return result.log().lines().stream()
        .map(line -> line.text().replaceAll("[0-9]+", "N"))
        .toList();
  }

  private static List<String> marks(RunResult result) {
    return result.marks().received().stream().map(Mark::kind).map(Enum::name).toList();
  }
}
