package org.krunlab.desktop.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.krunlab.core.experiment.AotCompilerBuild;
import org.krunlab.core.experiment.BootRequest;
import org.krunlab.core.experiment.BuildRequest;
import org.krunlab.core.experiment.BuiltImage;
import org.krunlab.core.experiment.BundleWriter;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.Capabilities;
import org.krunlab.core.experiment.ConfigurationReferee;
import org.krunlab.core.experiment.ConsoleGauge;
import org.krunlab.core.experiment.EmptyGuest;
import org.krunlab.core.experiment.HostProbe;
import org.krunlab.core.experiment.ImageBuilder;
import org.krunlab.core.experiment.ImageReader;
import org.krunlab.core.experiment.InitrdWriter;
import org.krunlab.core.experiment.KconfigSource;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.Laboratory;
import org.krunlab.core.experiment.Materials;
import org.krunlab.core.experiment.ModuleFile;
import org.krunlab.core.experiment.ModuleSource;
import org.krunlab.core.experiment.ReportRenderer;
import org.krunlab.core.experiment.RunHeader;
import org.krunlab.core.experiment.RunId;
import org.krunlab.core.experiment.RunMaterials;
import org.krunlab.core.experiment.RunStore;
import org.krunlab.core.experiment.Spending;
import org.krunlab.core.experiment.TextFiles;
import org.krunlab.core.experiment.VmEngine;
import org.krunlab.core.experiment.capsule.Capsule;
import org.krunlab.core.experiment.capsule.CapsuleArchive;
import org.krunlab.core.experiment.capsule.CapsuleContents;
import org.krunlab.core.experiment.capsule.CapsuleRun;
import org.krunlab.core.experiment.capsule.Intake;
import org.krunlab.core.experiment.confidential.ConfidentialMachine;
import org.krunlab.core.experiment.oracle.Expectation;
import org.krunlab.core.experiment.oracle.Oracle;
import org.krunlab.core.experiment.record.Experiments;
import org.krunlab.core.experiment.sweep.PriceList;
import org.krunlab.core.experiment.sweep.PriceLists;
import org.krunlab.core.model.ByteSize;
import org.krunlab.core.model.Engine;
import org.krunlab.core.model.HostFacts;
import org.krunlab.core.model.Image;
import org.krunlab.core.model.ImageAnatomy;
import org.krunlab.core.model.ImageAnatomy.Part;
import org.krunlab.core.model.ImageKey;
import org.krunlab.core.model.Narration;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.RingZero;
import org.krunlab.core.model.WasmRuntime;
import org.krunlab.host.report.ReportFiles;

/** A laboratory without a machine. */
public final class StandInLab implements Laboratory {
  public static final HostFacts HOST =
      new HostFacts("Stand-in CPU", 2, "6.1.0", RingZero.EMULATED, "libkrun 1.19.0");
  public static final Capabilities ABLE =
      new Capabilities(
          List.of(
              new Capabilities.Check("/dev/kvm", true, "API version 12", Optional.empty()),
              new Capabilities.Check(
                  "QEMU", false, "not installed", Optional.of("Install qemu-system-x86."))),
          List.of(Engine.LIBKRUN),
          RingZero.EMULATED,
          HOST,
          Map.of());
  public static final Capabilities UNABLE =
      new Capabilities(
          List.of(
              new Capabilities.Check(
                  "/dev/kvm", false, "missing", Optional.of("Load the kvm module."))),
          List.of(),
          RingZero.UNKNOWN,
          HOST,
          Map.of());

  private final MemoryStore store = new MemoryStore();
  private final MadeKconfig kconfig = new MadeKconfig();
  private final MemoryHistory history = new MemoryHistory(store);
  private final MemoryExperiments experiments = new MemoryExperiments();
  private final MemoryProfiles profiles = new MemoryProfiles();
  private Capabilities capabilities = ABLE;
  private ImageBuilder builder = StandInLab::build;
  private VmEngine engine = StandInLab::play;
  private AotCompilerBuild compiler = new NoCompiler();
  private Expectation expectation = Expectation.notRun("nothing runs here");
  private BundleWriter bundles = StandInLab::bundle;
  private final Materials materials = new MemoryMaterials();
  private ImageReader images = new MadeImages();
  private final ReportRenderer renderer = new ReportFiles();
  private Optional<PriceList> priceList = Optional.empty();
  private final Map<Path, CapsuleContents> capsules = new HashMap<>();

  public StandInLab withMachine(Capabilities value) {
    capabilities = value;
    return this;
  }

  public StandInLab withBuilder(ImageBuilder value) {
    builder = value;
    return this;
  }

  public StandInLab withEngine(VmEngine value) {
    engine = value;
    return this;
  }

  public StandInLab withCompiler(AotCompilerBuild value) {
    compiler = value;
    return this;
  }

  public StandInLab withExpectation(Expectation value) {
    expectation = value;
    return this;
  }

  public StandInLab withBundles(BundleWriter value) {
    bundles = value;
    return this;
  }

  public StandInLab withImages(ImageReader value) {
    images = value;
    return this;
  }

  @Override
  public MemoryStore store() {
    return store;
  }

  /** What was written into a capsule. */
  public CapsuleContents written(Path capsule) {
    return Objects.requireNonNull(capsules.get(capsule));
  }

  /** The numbers of all runs, the newest first. */
  public List<RunId> runs() {
    return store.list().stream().map(RunStore.Entry::id).toList();
  }

  @Override
  public MemoryHistory history() {
    return history;
  }

  @Override
  public ConfigurationReferee referee() {
    throw new AssertionError("the window asks the builder alone");
  }

  /** The window is given its options apart from the laboratory. */
  @Override
  public KconfigSource kconfig() {
    return kconfig;
  }

  @Override
  public MemoryProfiles profiles() {
    return profiles;
  }

  @Override
  public ConsoleGauge consoleGauge() {
    return (engine, way, cancel) -> 50_000;
  }

  @Override
  public EmptyGuest emptyGuest() {
    throw new AssertionError("the window boots no empty guest");
  }

  @Override
  public HostProbe probe() {
    return cancel -> capabilities;
  }

  @Override
  public ImageBuilder builder() {
    return builder;
  }

  @Override
  public ImageReader images() {
    return images;
  }

  @Override
  public VmEngine engine() {
    return engine;
  }

  @Override
  public BundleWriter bundles() {
    return bundles;
  }

  @Override
  public Oracle oracle() {
    return (module, input, bounds, cancel) -> expectation;
  }

  @Override
  public InitrdWriter initrds() {
    return (module, input, file) -> {};
  }

  @Override
  public Experiments experiments() {
    return experiments;
  }

  @Override
  public PriceLists prices() {
    return new PriceLists() {
      @Override
      public void keep(PriceList list) {
        priceList = Optional.of(list);
      }

      @Override
      public Optional<PriceList> find(Profile profile) {
        return priceList;
      }
    };
  }

  @Override
  public Spending spending() {
    throw new UnsupportedOperationException("no window bounds what is used up");
  }

  @Override
  public TextFiles texts() {
    throw new UnsupportedOperationException("no window writes tables");
  }

  @Override
  public ReportRenderer reports() {
    return renderer;
  }

  @Override
  public ConfidentialMachine confidential() {
    return new NotConfidential();
  }

  @Override
  public AotCompilerBuild aotCompiler() {
    return compiler;
  }

  @Override
  public ModuleSource modules() {
    return new ModuleSource() {
      @Override
      public List<Sample> samples() {
        return List.of(
            new Sample("hello", "Prints one line: the least a module can do.", "exit 0"),
            new Sample(
                "fib",
                "Computes Fibonacci numbers: where the interpreter's speed shows.",
                "exit 0"));
      }

      @Override
      public ModuleFile read(String nameOrPath) {
        return new ModuleFile(nameOrPath + ".wasm", new byte[] {0, 'a', 's', 'm', 1, 0, 0, 0});
      }

      @Override
      public ModuleFile load(Profile profile, CancelToken cancel) {
        return read(profile.module());
      }

      @Override
      public List<ModuleFile> others(Profile profile, CancelToken cancel) {
        return List.of();
      }
    };
  }

  @Override
  public Materials materials() {
    return materials;
  }

  @Override
  public Intake intake() {
    return (capsule, staged, cancel) ->
        new Intake.Taken(staged.stream().map(RunStore.Recording::commit).toList(), List.of());
  }

  @Override
  public CapsuleArchive capsules() {
    return new CapsuleArchive() {
      @Override
      public void write(CapsuleContents contents, Path file) {
        capsules.put(file, contents);
      }

      @Override
      public Capsule open(Path file) {
        if (file.endsWith("damaged.krunlab")) {
          throw LabException.input("damaged.krunlab is no capsule.");
        }
        return new MadeCapsule(String.valueOf(file.getFileName()), shipped());
      }

      @Override
      public List<CapsuleRun> shipped() {
        return List.of(recorded(WasmRuntime.WASM3, 2), recorded(WasmRuntime.WAMR_AOT, 1));
      }
    };
  }

  private static CapsuleRun recorded(WasmRuntime runtime, int slowness) {
    Profile profile = Profile.defaults(runtime);
    var header =
        new RunHeader(
            Instant.parse("2026-01-02T03:04:05Z"),
            profile,
            image(profile, Narration.NARRATED, true),
            "hello.wasm",
            new ByteSize(153),
            HOST,
            Optional.empty(),
            RunMaterials.UNKNOWN,
            false);
    byte[] stream = MadeBoot.stream("hello from a tiny module", slowness);
    return new CapsuleRun() {
      @Override
      public RunHeader header() {
        return header;
      }

      @Override
      public void replay(VmEngine.StreamSink sink) {
        sink.accept(stream, 0, stream.length);
      }
    };
  }

  private static BuiltImage build(
      BuildRequest request, ImageBuilder.Listener listener, CancelToken cancel) {
    listener.output("  CC      libukboot: boot.o");
    return new BuiltImage(
        image(request.profile(), request.narration(), request.ringShim()),
        Path.of("image.elf"),
        false,
        List.of());
  }

  private static void play(BootRequest request, VmEngine.StreamSink sink, CancelToken cancel) {
    byte[] stream = MadeBoot.stream("hello from a tiny module", 1);
    sink.accept(stream, 0, stream.length);
  }

  private static void bundle(BootRequest request, Path library) {
    try {
      Files.writeString(library, request.commandLine());
    } catch (IOException e) {
      throw LabException.machine("No bundle: " + e);
    }
  }

  /** An image whose size and configuration follow from the profile. */
  public static Image image(Profile profile, Narration narration, boolean shim) {
    boolean wasm3 = profile.runtime() == WasmRuntime.WASM3;
    String library = wasm3 ? "libwasm3" : "libwamr";
    var assignments = new TreeMap<String, String>(Map.of("LIBMUSL", "y", "LIBVFSCORE", "y"));
    assignments.put(wasm3 ? "LIBWASM3" : "LIBWAMR", "y");
    assignments.putAll(profile.kconfig());
    return new Image(
        new ImageKey((wasm3 ? "a" : "b").repeat(64)),
        profile.runtime(),
        narration,
        profile.engine(),
        shim,
        new ImageAnatomy(
            new ByteSize(wasm3 ? 411_800 : 534_328),
            ByteSize.ofKib(wasm3 ? 396 : 512),
            ByteSize.ofKib(64),
            ByteSize.ofKib(900),
            ByteSize.ofKib(wasm3 ? 210 : 300),
            ByteSize.ofKib(90),
            ByteSize.ofKib(40),
            ByteSize.ofKib(388),
            List.of(part(".text", 210), part(".rodata", 90), part(".data", 40), part(".bss", 388)),
            List.of(
                part(library, wasm3 ? 96 : 180),
                part("libmusl", 88),
                part("libvfscore", 41),
                part("libukboot", 30),
                part("libkvmplat", 22),
                part("libukallocbbuddy", 7))),
        assignments,
        new TreeMap<>(Map.of("unikraft", "eaf6fda1", "gcc", "12.2.0")));
  }

  private static Part part(String name, long kib) {
    return new Part(name, ByteSize.ofKib(kib));
  }
}
