package org.krunlab.host.probe;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.Capabilities;
import org.krunlab.core.experiment.Capabilities.Check;
import org.krunlab.core.experiment.HostProbe;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.VmEngine;
import org.krunlab.core.measure.Interval;
import org.krunlab.core.measure.RunResult;
import org.krunlab.core.model.ByteSize;
import org.krunlab.core.model.Engine;
import org.krunlab.core.model.HostFacts;
import org.krunlab.core.model.RingZero;
import org.krunlab.host.probe.KvmDevice.Access;
import org.krunlab.host.toolchain.Toolchain;
import org.krunlab.host.toolchain.Wamrc;
import org.krunlab.host.vm.Firmware;
import org.krunlab.host.vm.KrunLibrary;
import org.krunlab.host.vm.LauncherReport;
import org.krunlab.host.vm.NativeFiles;

/** Asks this machine what it can do: its kernel, KVM, the launcher, and the probe guest's boots. */
public final class MachineProbe implements HostProbe {
  private static final String LINUX_GUEST = "Linux guest";

  private final NativeFiles files;
  private final KrunLibrary library;
  private final Firmware firmware;
  private final VmEngine vm;
  private final Toolchain toolchain;
  private final Wamrc wamrc;

  /**
   * @param firmware the kernel of Linux guests
   * @param toolchain where programs are looked for
   */
  public MachineProbe(
      NativeFiles files,
      KrunLibrary library,
      Firmware firmware,
      VmEngine vm,
      Toolchain toolchain,
      Wamrc wamrc) {
    this.files = files;
    this.library = library;
    this.firmware = firmware;
    this.vm = vm;
    this.toolchain = toolchain;
    this.wamrc = wamrc;
  }

  @Override
  public Capabilities probe(CancelToken cancel) {
    return new Session(cancel).run();
  }

  /** One look at the machine. */
  private final class Session {
    private final CancelToken cancel;
    private final List<Check> checks = new ArrayList<>();
    private final List<Engine> engines = new ArrayList<>();
    private final Map<Engine, String> versions = new EnumMap<>(Engine.class);
    private RingZeroJudge ringZero = RingZeroJudge.unknown();
    private @Nullable LauncherReport report;

    Session(CancelToken cancel) {
      this.cancel = cancel;
    }

    Capabilities run() {
      var cpu = new CpuInfo(Path.of("/proc"));
      int cores = Runtime.getRuntime().availableProcessors();
      good(
          "machine",
          "%s, %d CPUs, Linux %s%s".formatted(cpu.model(), cores, cpu.kernel(), memory(cpu)));
      KvmDevice.Findings kvm = new KvmDevice().look();
      checks.addAll(KvmChecks.of(kvm));
      bootEverywhere(kvm.access() == Access.USABLE);
      describeRingZero();
      ProgramCheck.all(toolchain, wamrc).forEach(checks::add);
      String preferred =
          engines.stream().findFirst().map(engine -> versions.getOrDefault(engine, "")).orElse("");
      var facts = new HostFacts(cpu.model(), cores, cpu.kernel(), ringZero.ringZero(), preferred);
      return new Capabilities(checks, engines, ringZero.ringZero(), facts, versions);
    }

    private void bootEverywhere(boolean kvm) {
      try {
        Path guest = files.probeGuest();
        good("launcher", files.launcher().toString());
        var boot = new ProbeBoot(vm, guest);
        boolean libkrun = checkLibkrun();
        Optional<String> qemu = EngineVersions.qemu();
        qemu.ifPresent(
            version -> {
              versions.put(Engine.QEMU_KVM, version);
              versions.put(Engine.QEMU_TCG, version);
            });
        if (kvm && libkrun) {
          boot(boot, Engine.LIBKRUN);
        }
        if (kvm && qemu.isPresent()) {
          boot(boot, Engine.QEMU_KVM);
        }
        if (qemu.isPresent()) {
          boot(boot, Engine.QEMU_TCG);
        }
        versions.put(Engine.HOST, "Linux " + new CpuInfo(Path.of("/proc")).kernel());
        engines.add(Engine.HOST);
        checkLinuxGuest();
      } catch (LabException e) {
        bad("launcher", "cannot be used", e.sentence(), Engine.values());
      }
    }

    private boolean checkLibkrun() {
      LauncherReport said = asked();
      if (!said.libkrunUsable()) {
        bad(
            "libkrun",
            said.libkrunError().isEmpty()
                ? "lacks functions that are needed"
                : "cannot be loaded (" + said.libkrunError() + ")",
            "Install libkrun 1.18 or newer where the distribution has it, else start Krunlab by"
                + " ./krunlab, which builds it with cargo; "
                + KrunLibrary.VARIABLE
                + " names another file.",
            Engine.LIBKRUN,
            Engine.LINUX);
        return false;
      }
      Path file = said.libkrunFile().orElse(Path.of("libkrun.so.1"));
      versions.put(Engine.LIBKRUN, EngineVersions.libkrun(file));
      good("libkrun", versions.get(Engine.LIBKRUN) + ", " + file);
      return true;
    }

    /** Not booted: it takes longer than all other checks together. */
    private void checkLinuxGuest() {
      if (!engines.contains(Engine.LIBKRUN)) {
        return;
      }
      Optional<String> missing = asked().firmwareError();
      if (ringZero.ringZero() == RingZero.EMULATED) {
        bad(
            LINUX_GUEST,
            "cannot boot here, since KVM on this machine only emulates ring 0, where Linux's kernel"
                + " dies",
            "Use a machine whose KVM runs ring 0 natively; engine host runs the same program"
                + " without a machine.",
            Engine.LINUX);
      } else if (missing.isPresent()) {
        bad(
            LINUX_GUEST,
            "has no kernel, since libkrunfw cannot be loaded (" + missing.get() + ")",
            "Install libkrunfw 5 where the distribution has it (Debian: libkrunfw5); "
                + Firmware.VARIABLE
                + " names another file.",
            Engine.LINUX);
      } else {
        versions.put(Engine.LINUX, versions.get(Engine.LIBKRUN) + " with libkrunfw");
        engines.add(Engine.LINUX);
        good(LINUX_GUEST, "has a kernel, " + firmware.library());
      }
    }

    /** What the launcher says, which is asked once: it loads libkrun to know. */
    private LauncherReport asked() {
      LauncherReport known = report;
      if (known == null) {
        known = LauncherReport.ask(files.launcher(), library.file(), firmware);
        report = known;
      }
      return known;
    }

    private void boot(ProbeBoot boot, Engine engine) {
      RunResult result = boot.in(engine, cancel);
      if (!result.outcome().isClean()) {
        bad(engine.label(), "does not boot the probe guest", result.outcome().sentence(), engine);
        return;
      }
      engines.add(engine);
      Interval vmm = result.timeline().vmm();
      good(
          engine.label(),
          "boots the probe guest"
              + (vmm == null
                  ? ""
                  : String.format(
                      Locale.ROOT, ", entered after %.1f ms", vmm.duration().toNanos() / 1e6)));
      if (engine != Engine.QEMU_TCG && ringZero.ringZero() == RingZero.UNKNOWN) {
        ringZero = RingZeroJudge.of(result.marks());
      }
    }

    private void describeRingZero() {
      switch (ringZero.ringZero()) {
        case NATIVE -> good("guest ring 0", "runs natively: " + loops());
        case EMULATED ->
            good(
                "guest ring 0",
                "is emulated: "
                    + loops()
                    + "; unikernels run in ring 3 by the shim, by themselves");
        case UNKNOWN, TRANSLATED, NONE ->
            good("guest ring 0", "not measured, as nothing was booted on KVM");
      }
    }

    private String loops() {
      return turn(ringZero.cyclesInRingZero())
          + " a turn of a loop"
          + (ringZero.cyclesInRingThree().isPresent()
              ? ", in ring 3 " + turn(ringZero.cyclesInRingThree())
              : "");
    }

    private String turn(OptionalInt cyclesPerHundred) {
      return String.format(Locale.ROOT, "%,.1f cycles", cyclesPerHundred.orElse(0) / 100.0);
    }

    private String memory(CpuInfo cpu) {
      Optional<ByteSize> all = cpu.memory();
      Optional<ByteSize> free = cpu.availableMemory();
      return all.isPresent() && free.isPresent()
          ? ", %s RAM of which %s available".formatted(all.get(), free.get())
          : "";
    }

    private void good(String name, String finding) {
      checks.add(new Check(name, true, finding, Optional.empty()));
    }

    private void bad(String name, String finding, String mend, Engine... neededBy) {
      checks.add(new Check(name, false, finding, Optional.of(mend), Set.of(neededBy)));
    }
  }
}
