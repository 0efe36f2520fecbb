package org.krunlab.host.oracle;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.krunlab.core.experiment.BootRequest;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.ModuleFile;
import org.krunlab.core.experiment.ModuleInput;
import org.krunlab.core.measure.RunAnalysis;
import org.krunlab.core.measure.RunListener;
import org.krunlab.core.model.BootManner;
import org.krunlab.core.model.BootMethod;
import org.krunlab.core.model.ByteSize;
import org.krunlab.core.model.ClockChoice;
import org.krunlab.core.model.Engine;
import org.krunlab.core.model.MemoryChoice;
import org.krunlab.core.model.Narration;
import org.krunlab.core.model.Profile;
import org.krunlab.host.build.PinnedSources;
import org.krunlab.host.initrd.CpioInitrdWriter;
import org.krunlab.host.settings.XdgFolders;
import org.krunlab.host.sources.CacheFolder;
import org.krunlab.host.sources.SourcesLock;
import org.krunlab.host.toolchain.Toolchain;
import org.krunlab.host.toolchain.Wamrc;
import org.krunlab.host.vm.LauncherEngine;
import org.krunlab.host.vm.Natives;
import org.krunlab.host.vm.TscFrequency;

/**
 * A profile's silent image, built from the pinned sources, to boot modules in libkrun that are not
 * looked at before. A test that asks for one is skipped, with the reason, where that is impossible.
 */
final class GuestImage {
  private static final Map<String, String> ENVIRONMENT = System.getenv();
  private static final ByteSize RAM = ByteSize.ofMib(64);
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final Profile profile;
  private final Path elf;
  private final LauncherEngine engine =
      new LauncherEngine(
          Natives.files(),
          Natives.library(),
          Natives.firmware(),
          new TscFrequency(XdgFolders.usual().cache().resolve("tsc-frequency.json")));

  private GuestImage(Profile profile, Path elf) {
    this.profile = profile;
    this.elf = elf;
  }

  static GuestImage of(Profile profile) {
    Natives.assumeAble(Engine.LIBKRUN);
    return new GuestImage(profile, PinnedSources.build(profile, Narration.SILENT, true).elf());
  }

  /**
   * The AOT compiler.
   *
   * @param made where it keeps what it made
   */
  static Wamrc wamrc(Path made) {
    var cache = new CacheFolder(XdgFolders.usual().cache());
    var wamrc =
        new Wamrc(
            Toolchain.of(ENVIRONMENT),
            made,
            cache.wamrc(SourcesLock.shipped().repository("wamr").commit()),
            ENVIRONMENT);
    assumeTrue(wamrc.find().isPresent(), "there is no wamrc");
    return wamrc;
  }

  /** Boots it with a module, within ten seconds; the archive is written over. */
  RunAnalysis boot(ModuleFile module, ModuleInput input, Path archive) {
    new CpioInitrdWriter().write(module, input, archive);
    var analysis = new RunAnalysis(RunListener.NONE);
    engine.boot(
        new BootRequest(
            Engine.LIBKRUN,
            BootMethod.KERNEL,
            elf,
            archive,
            "krunlab",
            profile.clock() == ClockChoice.GIVEN,
            RAM,
            MemoryChoice.ON_DEMAND,
            LIMIT,
            BootRequest.DEFAULT_OUTPUT_LIMIT,
            BootManner.USUAL),
        analysis::feed,
        new CancelToken());
    return analysis;
  }
}
