package org.krunlab.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.krunlab.core.experiment.AotCompilerBuild;
import org.krunlab.core.experiment.BootRequest;
import org.krunlab.core.experiment.BuildRequest;
import org.krunlab.core.experiment.BuiltImage;
import org.krunlab.core.experiment.BundleWriter;
import org.krunlab.core.experiment.Capabilities;
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
import org.krunlab.core.experiment.Progress;
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
import org.krunlab.core.model.ByteSize;
import org.krunlab.core.model.Engine;
import org.krunlab.core.model.HostFacts;
import org.krunlab.core.model.Image;
import org.krunlab.core.model.ImageAnatomy;
import org.krunlab.core.model.ImageKey;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.RingZero;
import org.krunlab.core.model.WasmRuntime;
import org.krunlab.host.LocalLaboratory;

/**
 * The real laboratory over a folder of its own, with stand-ins for what needs KVM and a compiler:
 * the probe, the builder and the engine.
 */
final class StandInMachine implements Laboratory {
  private static final HostFacts HOST =
      new HostFacts("Stand-in CPU", 2, "6.1.0", RingZero.EMULATED, "libkrun 1.19.0");

  /** What was asked of the builder and the engine, in order. */
  final List<BuildRequest> builds = new ArrayList<>();

  final List<BootRequest> boots = new ArrayList<>();

  /** What was asked to be written as bundles. */
  final List<BootRequest> bundles = new ArrayList<>();

  /** How the next guests behave. */
  MadeStream guest = MadeStream.cleanRun("Hello from Wasm!");

  /** How the next ones behave before all others, one after the other. */
  final Deque<MadeStream> guests = new ArrayDeque<>();

  /** Values that the build does not take. */
  List<BuiltImage.RefusedValue> refused = List.of();

  boolean hasKvm = true;

  /** The least RAM with which a guest comes to its end. */
  ByteSize leastRam = ByteSize.ZERO;

  /** The bytes of the image file of a profile beyond what its runtime has. */
  ToLongFunction<Profile> moreBytes = profile -> 0;

  /** What happens when a guest has ended. */
  Runnable afterBoot = () -> {};

  /** What is offered to confidential guests. */
  ConfidentialMachine confidential = new NotConfidential();

  private final LocalLaboratory local;
  private final Path elf;

  StandInMachine(Path folder) {
    elf = folder.resolve("image.elf");
    local =
        LocalLaboratory.of(
            Map.of(
                "XDG_DATA_HOME", folder.resolve("data").toString(),
                "XDG_CACHE_HOME", folder.resolve("cache").toString(),
                "XDG_CONFIG_HOME", folder.resolve("config").toString()));
  }

  /** What is in the images. */
  ImageReader images = new MadeImages();

  /** What the build's own Kconfig is to answer. */
  ConfigurationReferee referee = (request, listener, cancel) -> new TreeMap<>();

  @Override
  public ConfigurationReferee referee() {
    return referee;
  }

  @Override
  public KconfigSource kconfig() {
    return local.kconfig();
  }

  @Override
  public ProfileLibrary profiles() {
    return local.profiles();
  }

  @Override
  public ConsoleGauge consoleGauge() {
    return (engine, way, cancel) -> 50_000;
  }

  @Override
  public EmptyGuest emptyGuest() {
    return (engine, ram, cancel) -> MadeStream.emptyGuest();
  }

  @Override
  public HostProbe probe() {
    return cancel ->
        hasKvm
            ? machine(
                new Capabilities.Check("/dev/kvm", true, "can be read and written", none()),
                List.of(Engine.LIBKRUN),
                RingZero.EMULATED)
            : machine(
                new Capabilities.Check(
                    "/dev/kvm", false, "there is none", Optional.of("Load the kvm module.")),
                List.of(),
                RingZero.UNKNOWN);
  }

  private static Optional<String> none() {
    return Optional.empty();
  }

  private static Capabilities machine(
      Capabilities.Check kvm, List<Engine> engines, RingZero ringZero) {
    return new Capabilities(List.of(kvm), engines, ringZero, HOST, Map.of());
  }

  @Override
  public ImageBuilder builder() {
    return (request, listener, cancel) -> {
      cancel.throwIfCancelled();
      builds.add(request);
      listener.on(Progress.of("building libmusl", java.time.Duration.ofSeconds(1), 0.5));
      return new BuiltImage(image(request), elf, false, refused);
    };
  }

  @Override
  public ImageReader images() {
    return images;
  }

  @Override
  public VmEngine engine() {
    return (request, sink, cancel) -> {
      boots.add(request);
      boolean enough = request.ram().compareTo(leastRam) >= 0;
      MadeStream next = guests.isEmpty() ? guest : guests.removeFirst();
      byte[] stream = (enough ? next : MadeStream.hang()).bytes();
      sink.accept(stream, 0, stream.length);
      afterBoot.run();
    };
  }

  @Override
  public BundleWriter bundles() {
    return (request, library) -> {
      bundles.add(request);
      try {
        // The initrd is there only now.
        Files.copy(Objects.requireNonNull(request.initrd()), library);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  @Override
  public ModuleSource modules() {
    return local.modules();
  }

  @Override
  public ConfidentialMachine confidential() {
    return confidential;
  }

  @Override
  public AotCompilerBuild aotCompiler() {
    return local.aotCompiler();
  }

  @Override
  public Oracle oracle() {
    return local.oracle();
  }

  @Override
  public InitrdWriter initrds() {
    return local.initrds();
  }

  @Override
  public RunStore store() {
    return local.store();
  }

  @Override
  public Materials materials() {
    return local.materials();
  }

  @Override
  public Intake intake() {
    return local.intake();
  }

  @Override
  public HistoryStore history() {
    return local.history();
  }

  @Override
  public CapsuleArchive capsules() {
    return local.capsules();
  }

  @Override
  public ReportRenderer reports() {
    return local.reports();
  }

  private Image image(BuildRequest request) {
    var profile = request.profile();
    boolean wasm3 = profile.runtime() == WasmRuntime.WASM3;
    var assignments = new TreeMap<String, String>(Map.of("LIBMUSL", "y"));
    assignments.put(wasm3 ? "LIBWASM3" : "LIBWAMR", "y");
    assignments.putAll(profile.kconfig());
    return new Image(
        new ImageKey((wasm3 ? "a" : "b").repeat(64)),
        profile.runtime(),
        request.narration(),
        profile.engine(),
        request.ringShim(),
        new ImageAnatomy(
            new ByteSize((wasm3 ? 411_800 : 534_328) + moreBytes.applyAsLong(profile)),
            new ByteSize(400_000),
            new ByteSize(80_000),
            new ByteSize(900_000),
            new ByteSize(250_000),
            new ByteSize(60_000),
            new ByteSize(20_000),
            new ByteSize(500_000),
            List.of(),
            List.of(new ImageAnatomy.Part("libmusl", new ByteSize(120_000)))),
        assignments,
        new TreeMap<>(Map.of("unikraft", "a".repeat(40))));
  }

  @Override
  public Experiments experiments() {
    return local.experiments();
  }

  @Override
  public PriceLists prices() {
    return local.prices();
  }

  @Override
  public Spending spending() {
    return local.spending();
  }

  @Override
  public TextFiles texts() {
    return local.texts();
  }
}
