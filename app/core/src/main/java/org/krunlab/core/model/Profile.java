package org.krunlab.core.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * What a user decides: everything that a run follows from, and nothing that follows from it.
 *
 * @param name how the user calls it; also the name of its file
 * @param runtime the Wasm runtime the unikernel is built around
 * @param port what the runtime stands on
 * @param engine what it boots in
 * @param ring whether the ring-3 shim is used
 * @param clock how the guest comes to know the frequency of its time stamp counter
 * @param boot how libkrun comes by the kernel
 * @param ram the guest's RAM
 * @param memory how the guest comes to it
 * @param module a sample module's name or the path of a .wasm or .aot file
 * @param arguments what the module gets after its own name
 * @param environment what the module gets as its environment
 * @param stdin the path of the file that the module reads as standard input; empty for none
 * @param files paths of files and folders by their places in the guest
 * @param kconfig the user's own Kconfig values by symbol name without {@code CONFIG_}; unquoted
 * @param unikraftRevision a commit of Unikraft, or empty for the one in sources.lock
 * @param timeLimit after which a run is ended and called a hang
 */
public record Profile(
    String name,
    WasmRuntime runtime,
    Port port,
    Engine engine,
    RingChoice ring,
    ClockChoice clock,
    BootMethod boot,
    ByteSize ram,
    MemoryChoice memory,
    String module,
    List<String> arguments,
    SequencedMap<String, String> environment,
    String stdin,
    SequencedMap<String, String> files,
    SequencedMap<String, String> kconfig,
    String unikraftRevision,
    Duration timeLimit) {

  public static final ByteSize DEFAULT_RAM = ByteSize.ofMib(64);
  public static final Duration DEFAULT_TIME_LIMIT = Duration.ofSeconds(20);

  public Profile {
    arguments = List.copyOf(arguments);
    environment = sorted(environment);
    files = sorted(files);
    kconfig = sorted(kconfig);
  }

  /** The profile a newcomer starts from: the hello module on the given runtime in libkrun. */
  public static Profile defaults(WasmRuntime runtime) {
    return new Profile(
        runtime.id(),
        runtime,
        Port.POSIX,
        Engine.LIBKRUN,
        RingChoice.AUTO,
        ClockChoice.CALIBRATED,
        BootMethod.KERNEL,
        DEFAULT_RAM,
        MemoryChoice.ON_DEMAND,
        "hello",
        List.of(),
        new TreeMap<>(),
        "",
        new TreeMap<>(),
        new TreeMap<>(),
        "",
        DEFAULT_TIME_LIMIT);
  }

  public Profile withName(String value) {
    return with(draft -> draft.name = value);
  }

  public Profile withRuntime(WasmRuntime value) {
    return with(draft -> draft.runtime = value);
  }

  public Profile withPort(Port value) {
    return with(draft -> draft.port = value);
  }

  public Profile withEngine(Engine value) {
    return with(draft -> draft.engine = value);
  }

  public Profile withRing(RingChoice value) {
    return with(draft -> draft.ring = value);
  }

  public Profile withClock(ClockChoice value) {
    return with(draft -> draft.clock = value);
  }

  public Profile withBoot(BootMethod value) {
    return with(draft -> draft.boot = value);
  }

  public Profile withRam(ByteSize value) {
    return with(draft -> draft.ram = value);
  }

  public Profile withMemory(MemoryChoice value) {
    return with(draft -> draft.memory = value);
  }

  public Profile withModule(String value) {
    return with(draft -> draft.module = value);
  }

  public Profile withArguments(List<String> value) {
    return with(draft -> draft.arguments = value);
  }

  public Profile withEnvironment(Map<String, String> value) {
    return with(draft -> draft.environment = value);
  }

  public Profile withStdin(String value) {
    return with(draft -> draft.stdin = value);
  }

  public Profile withFiles(Map<String, String> value) {
    return with(draft -> draft.files = value);
  }

  public Profile withKconfig(Map<String, String> value) {
    return with(draft -> draft.kconfig = value);
  }

  public Profile withTimeLimit(Duration value) {
    return with(draft -> draft.timeLimit = value);
  }

  private Profile with(Consumer<Draft> change) {
    var draft = new Draft(this);
    change.accept(draft);
    return draft.profile();
  }

  /** All values of a profile, to be changed one by one. */
  private static final class Draft {
    private String name;
    private WasmRuntime runtime;
    private Port port;
    private Engine engine;
    private RingChoice ring;
    private ClockChoice clock;
    private BootMethod boot;
    private ByteSize ram;
    private MemoryChoice memory;
    private String module;
    private List<String> arguments;
    private Map<String, String> environment;
    private String stdin;
    private Map<String, String> files;
    private Map<String, String> kconfig;
    private String unikraftRevision;
    private Duration timeLimit;

    Draft(Profile from) {
      name = from.name;
      runtime = from.runtime;
      port = from.port;
      engine = from.engine;
      ring = from.ring;
      clock = from.clock;
      boot = from.boot;
      ram = from.ram;
      memory = from.memory;
      module = from.module;
      arguments = from.arguments;
      environment = from.environment;
      stdin = from.stdin;
      files = from.files;
      kconfig = from.kconfig;
      unikraftRevision = from.unikraftRevision;
      timeLimit = from.timeLimit;
    }

    Profile profile() {
      return new Profile(
          name,
          runtime,
          port,
          engine,
          ring,
          clock,
          boot,
          ram,
          memory,
          module,
          arguments,
          sorted(environment),
          stdin,
          sorted(files),
          sorted(kconfig),
          unikraftRevision,
          timeLimit);
    }
  }

  /** What the module sees as its argument vector: its own file name, then the arguments. */
  public List<String> argumentVector() {
    var vector = new ArrayList<String>();
    vector.add(module.substring(module.lastIndexOf('/') + 1));
    vector.addAll(arguments);
    return List.copyOf(vector);
  }

  private static SequencedMap<String, String> sorted(Map<String, String> map) {
    return Collections.unmodifiableSequencedMap(new TreeMap<>(map));
  }
}
