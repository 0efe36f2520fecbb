package org.krunlab.host;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.krunlab.core.experiment.AotCompilerBuild;
import org.krunlab.core.experiment.BundleWriter;
import org.krunlab.core.experiment.ConfigurationReferee;
import org.krunlab.core.experiment.ConsoleGauge;
import org.krunlab.core.experiment.EmptyGuest;
import org.krunlab.core.experiment.HostProbe;
import org.krunlab.core.experiment.ImageBuilder;
import org.krunlab.core.experiment.ImageReader;
import org.krunlab.core.experiment.InitrdWriter;
import org.krunlab.core.experiment.KconfigSource;
import org.krunlab.core.experiment.Laboratory;
import org.krunlab.core.experiment.Materials;
import org.krunlab.core.experiment.ModuleSource;
import org.krunlab.core.experiment.ProfileLibrary;
import org.krunlab.core.experiment.ReportRenderer;
import org.krunlab.core.experiment.RunStore;
import org.krunlab.core.experiment.Spending;
import org.krunlab.core.experiment.TextFiles;
import org.krunlab.core.experiment.VmEngine;
import org.krunlab.core.experiment.capsule.CapsuleArchive;
import org.krunlab.core.experiment.capsule.Intake;
import org.krunlab.core.experiment.confidential.ConfidentialMachine;
import org.krunlab.core.experiment.history.HistoryStore;
import org.krunlab.core.experiment.oracle.Oracle;
import org.krunlab.core.experiment.record.Experiments;
import org.krunlab.core.experiment.sweep.PriceLists;
import org.krunlab.host.build.UnikraftBuilder;
import org.krunlab.host.build.UnikraftKconfigSource;
import org.krunlab.host.capsule.ZipCapsules;
import org.krunlab.host.confidential.LocalConfidentialMachine;
import org.krunlab.host.file.DurableText;
import org.krunlab.host.image.ImageFiles;
import org.krunlab.host.initrd.CpioInitrdWriter;
import org.krunlab.host.modules.LocalModules;
import org.krunlab.host.oracle.CachedOracle;
import org.krunlab.host.oracle.EndiveOracle;
import org.krunlab.host.probe.MachineProbe;
import org.krunlab.host.probe.ProbedConsole;
import org.krunlab.host.probe.ProbedMemory;
import org.krunlab.host.report.ReportFiles;
import org.krunlab.host.settings.ProfileFolder;
import org.krunlab.host.settings.Settings;
import org.krunlab.host.settings.SettingsFile;
import org.krunlab.host.settings.XdgFolders;
import org.krunlab.host.sources.CacheFolder;
import org.krunlab.host.sources.SourcePlaces;
import org.krunlab.host.sources.Sources;
import org.krunlab.host.sources.SourcesLock;
import org.krunlab.host.spending.LocalSpending;
import org.krunlab.host.store.PriceListFolder;
import org.krunlab.host.store.SqliteStore;
import org.krunlab.host.toolchain.Toolchain;
import org.krunlab.host.toolchain.Wamrc;
import org.krunlab.host.toolchain.WamrcBuild;
import org.krunlab.host.vm.Firmware;
import org.krunlab.host.vm.KrunLibrary;
import org.krunlab.host.vm.LauncherEngine;
import org.krunlab.host.vm.NativeFiles;
import org.krunlab.host.vm.TscFrequency;

/** The laboratory that this machine is; no adapter is made before it is needed. */
public final class LocalLaboratory implements Laboratory {
  private final Lazy<LauncherEngine> engine;
  private final Lazy<HostProbe> probe;
  private final Lazy<ConsoleGauge> consoleGauge;
  private final Lazy<EmptyGuest> emptyGuest;
  private final Lazy<Toolchain> toolchain;
  private final Lazy<Sources> sources;
  private final Lazy<UnikraftBuilder> builder;
  private final Lazy<KconfigSource> kconfig;
  private final Lazy<ModuleSource> modules;
  private final Lazy<AotCompilerBuild> aotCompiler;
  private final Lazy<SqliteStore> store;
  private final Lazy<Oracle> oracle;
  private final ProfileLibrary profiles;
  private final ImageReader images;
  private final PriceLists prices;
  private final Spending spending;
  private final Lazy<CapsuleArchive> capsules =
      new Lazy<>(() -> new ZipCapsules(SourcesLock.shipped().licences()));

  private LocalLaboratory(Map<String, String> environment, XdgFolders folders) {
    var cache = new CacheFolder(folders.cache());
    var settings =
        new Lazy<Settings>(
            () -> new SettingsFile(folders.settingsFile()).read().overruledBy(environment));
    var files = new Lazy<>(() -> NativeFiles.usual(environment, settings.get().launcher()));
    var library =
        new Lazy<>(
            () ->
                new KrunLibrary(
                    files.get(),
                    environment,
                    settings.get().libkrun(),
                    folders.cache().resolve("libkrun")));
    var firmware = new Lazy<>(() -> Firmware.usual(environment, settings.get().libkrunfw()));
    engine =
        new Lazy<>(
            () ->
                new LauncherEngine(
                    files.get(),
                    library.get(),
                    firmware.get(),
                    new TscFrequency(folders.cache().resolve("tsc-frequency.json"))));
    toolchain = new Lazy<>(() -> Toolchain.of(environment));
    sources =
        new Lazy<>(
            () ->
                new Sources(
                    cache,
                    new SourcePlaces(settings.get().sources(), settings.get().downloads()),
                    SourcesLock.shipped(),
                    toolchain.get()));
    builder =
        new Lazy<>(() -> new UnikraftBuilder(cache, sources.get(), toolchain.get(), environment));
    kconfig = new Lazy<>(() -> new UnikraftKconfigSource(cache, sources.get()));
    var ownWamrc = new Lazy<>(() -> cache.wamrc(SourcesLock.shipped().repository("wamr").commit()));
    var wamrc =
        new Lazy<>(
            () -> new Wamrc(toolchain.get(), cache.compiledModules(), ownWamrc.get(), environment));
    probe =
        new Lazy<>(
            () ->
                new MachineProbe(
                    files.get(),
                    library.get(),
                    firmware.get(),
                    engine.get(),
                    toolchain.get(),
                    wamrc.get()));
    consoleGauge = new Lazy<>(() -> new ProbedConsole(engine.get(), files.get()));
    emptyGuest = new Lazy<>(() -> new ProbedMemory(engine.get(), files.get()));
    modules = new Lazy<>(() -> new LocalModules(wamrc.get()));
    aotCompiler =
        new Lazy<>(
            () ->
                new WamrcBuild(
                    toolchain.get(),
                    wamrc.get(),
                    (listener, cancel) -> sources.get().wamr(listener, cancel),
                    ownWamrc.get(),
                    Path.of("/usr/lib")));
    oracle = new Lazy<>(() -> new CachedOracle(new EndiveOracle(), cache.expectations()));
    images = new ImageFiles(cache.images());
    profiles = new ProfileFolder(folders.profiles());
    store =
        new Lazy<>(
            () ->
                new SqliteStore(
                    folders.data(), folders.cache(), folders.profiles(), InstantSource.system()));
    prices = new PriceListFolder(folders.data().resolve("prices"), texts());
    spending =
        new LocalSpending(Path.of("/proc/self/stat"), List.of(cache.images(), folders.data()));
  }

  /** The laboratory of the user these environment variables belong to. */
  public static LocalLaboratory of(Map<String, String> environment) {
    return new LocalLaboratory(
        environment, XdgFolders.of(environment, Path.of(System.getProperty("user.home", "."))));
  }

  @Override
  public HostProbe probe() {
    return probe.get();
  }

  @Override
  public ConsoleGauge consoleGauge() {
    return consoleGauge.get();
  }

  @Override
  public EmptyGuest emptyGuest() {
    return emptyGuest.get();
  }

  @Override
  public ImageBuilder builder() {
    return builder.get();
  }

  @Override
  public ImageReader images() {
    return images;
  }

  @Override
  public ConfigurationReferee referee() {
    return builder.get();
  }

  @Override
  public KconfigSource kconfig() {
    return kconfig.get();
  }

  @Override
  public ProfileLibrary profiles() {
    return profiles;
  }

  @Override
  public VmEngine engine() {
    return engine.get();
  }

  @Override
  public BundleWriter bundles() {
    return engine.get();
  }

  @Override
  public ModuleSource modules() {
    return modules.get();
  }

  @Override
  public AotCompilerBuild aotCompiler() {
    return aotCompiler.get();
  }

  @Override
  public Oracle oracle() {
    return oracle.get();
  }

  @Override
  public ConfidentialMachine confidential() {
    return new LocalConfidentialMachine(toolchain.get(), Path.of("/"));
  }

  @Override
  public InitrdWriter initrds() {
    return new CpioInitrdWriter();
  }

  @Override
  public RunStore store() {
    return store.get().runs();
  }

  @Override
  public HistoryStore history() {
    return store.get();
  }

  @Override
  public Materials materials() {
    return store.get().materials();
  }

  @Override
  public Intake intake() {
    return store.get().intake();
  }

  @Override
  public CapsuleArchive capsules() {
    return capsules.get();
  }

  @Override
  public ReportRenderer reports() {
    return new ReportFiles();
  }

  @Override
  public Experiments experiments() {
    return store.get().experiments();
  }

  @Override
  public PriceLists prices() {
    return prices;
  }

  @Override
  public Spending spending() {
    return spending;
  }

  @Override
  public TextFiles texts() {
    return new DurableText();
  }
}
