package org.krunlab.cli.shell;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.experiment.GuestPath;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.model.BootMethod;
import org.krunlab.core.model.ByteSize;
import org.krunlab.core.model.ClockChoice;
import org.krunlab.core.model.Engine;
import org.krunlab.core.model.MemoryChoice;
import org.krunlab.core.model.Port;
import org.krunlab.core.model.Profile;
import org.krunlab.core.model.RingChoice;
import picocli.CommandLine.Option;

/** Options that override what a profile says, for one invocation. */
public final class ProfileOptions {
  @Option(
      names = "--module",
      paramLabel = "M",
      description = "a sample module's name, or a .wasm or .aot file")
  private @Nullable String module;

  @Option(names = "--port", paramLabel = "P", description = "posix or native")
  private @Nullable String port;

  @Option(
      names = "--engine",
      paramLabel = "E",
      description = "libkrun, qemu-kvm, qemu-tcg, host or linux")
  private @Nullable String engine;

  @Option(names = "--ring", paramLabel = "R", description = "auto, native or shim")
  private @Nullable String ring;

  @Option(names = "--clock", paramLabel = "C", description = "calibrated or given")
  private @Nullable String clock;

  @Option(
      names = "--boot",
      paramLabel = "B",
      description = "kernel (krun_set_kernel) or bundle (a library in place of libkrunfw)")
  private @Nullable String boot;

  @Option(names = "--ram", paramLabel = "MIB", description = "the guest's RAM in MiB")
  private @Nullable Integer ramMib;

  @Option(names = "--memory", paramLabel = "M", description = "on-demand or locked")
  private @Nullable String memory;

  @Option(
      names = "--time-limit",
      paramLabel = "S",
      description = "seconds after which the run is ended")
  private @Nullable Double timeLimitSeconds;

  @Option(
      names = "--set",
      paramLabel = "SYM=VALUE",
      description = "a Kconfig value; may be repeated")
  private List<String> values = new ArrayList<>();

  @Option(
      names = "--env",
      paramLabel = "NAME=VALUE",
      description = "an environment entry of the module; may be repeated")
  private List<String> environment = new ArrayList<>();

  @Option(
      names = "--stdin",
      paramLabel = "FILE",
      description = "what the module reads as standard input; '' for nothing")
  private @Nullable String stdin;

  @Option(
      names = "--file",
      paramLabel = "[NAME=]PATH",
      description = "a file, or all files of a folder, for the module; may be repeated")
  private List<String> files = new ArrayList<>();

  /**
   * @throws LabException where a value is out of its range
   */
  public Profile applyTo(Profile base, List<String> arguments) {
    Profile profile = base;
    if (module != null) {
      profile = profile.withModule(module);
    }
    if (port != null) {
      profile = profile.withPort(port(port));
    }
    if (engine != null) {
      profile = profile.withEngine(engine(engine));
    }
    if (ring != null) {
      profile = profile.withRing(ring(ring));
    }
    if (clock != null) {
      profile = profile.withClock(clock(clock));
    }
    if (boot != null) {
      profile = profile.withBoot(boot(boot));
    }
    if (ramMib != null) {
      profile = profile.withRam(ram(ramMib));
    }
    if (memory != null) {
      profile = profile.withMemory(memory(memory));
    }
    if (timeLimitSeconds != null) {
      profile = profile.withTimeLimit(timeLimit(timeLimitSeconds));
    }
    if (!arguments.isEmpty()) {
      profile = profile.withArguments(arguments);
    }
    if (stdin != null) {
      profile = profile.withStdin(stdin);
    }
    return Session.withValues(withFiles(withEnvironment(profile)), values);
  }

  /** A path may hold '=', so one that exists as it stands is taken as it stands. */
  private Profile withFiles(Profile profile) {
    var merged = new java.util.TreeMap<String, String>(profile.files());
    for (String entry : files) {
      int equals = entry.indexOf('=');
      boolean named = equals > 0 && !new java.io.File(entry).exists();
      String path = named ? entry.substring(equals + 1) : entry;
      String name = named ? entry.substring(0, equals) : lastName(path);
      GuestPath.check(name);
      merged.put(name, path);
    }
    return profile.withFiles(merged);
  }

  private static String lastName(String path) {
    String bare = path.replaceFirst("/+$", "");
    return bare.substring(bare.lastIndexOf('/') + 1);
  }

  private Profile withEnvironment(Profile profile) {
    var merged = new java.util.TreeMap<String, String>(profile.environment());
    for (String entry : environment) {
      int equals = entry.indexOf('=');
      if (equals < 1) {
        throw LabException.input("'" + entry + "' is no environment entry: write NAME=VALUE.");
      }
      merged.put(entry.substring(0, equals), entry.substring(equals + 1));
    }
    return profile.withEnvironment(merged);
  }

  private static <E> E choice(E[] values, Function<E, String> idOf, String id, String otherwise) {
    return Arrays.stream(values)
        .filter(value -> idOf.apply(value).equals(id))
        .findFirst()
        .orElseThrow(() -> LabException.input(otherwise));
  }

  private static Port port(String id) {
    return choice(
        Port.values(), Port::id, id, "There is no port '" + id + "': choose posix or native.");
  }

  private static Engine engine(String id) {
    return Engine.byId(id)
        .orElseThrow(
            () ->
                LabException.input(
                    "There is no engine '" + id + "': choose " + Engine.ids() + "."));
  }

  private static RingChoice ring(String id) {
    return choice(
        RingChoice.values(),
        RingChoice::id,
        id,
        "There is no ring '" + id + "': choose auto, native or shim.");
  }

  private static ClockChoice clock(String id) {
    return choice(
        ClockChoice.values(),
        ClockChoice::id,
        id,
        "There is no clock '" + id + "': choose calibrated or given.");
  }

  private static BootMethod boot(String id) {
    return choice(
        BootMethod.values(),
        BootMethod::id,
        id,
        "There is no boot '" + id + "': choose kernel or bundle.");
  }

  private static MemoryChoice memory(String id) {
    return choice(
        MemoryChoice.values(),
        MemoryChoice::id,
        id,
        "There is no way to come to memory '" + id + "': choose on-demand or locked.");
  }

  private static ByteSize ram(int mib) {
    if (mib < 1) {
      throw LabException.input(
          "A guest cannot have " + mib + " MiB of RAM: give --ram a whole number from 1.");
    }
    return ByteSize.ofMib(mib);
  }

  private static Duration timeLimit(double seconds) {
    if (!(seconds >= 0.1 && seconds <= 86_400)) {
      throw LabException.input("--time-limit must be from 0.1 to 86400 seconds.");
    }
    return Duration.ofMillis(Math.round(seconds * 1000));
  }
}
