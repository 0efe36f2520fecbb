package org.krunlab.host.toolchain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.krunlab.core.experiment.AotCompiler;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.ModuleFile;
import org.krunlab.core.model.RuntimeOption;
import org.krunlab.host.file.FileTrees;
import org.krunlab.host.file.Hashes;

/**
 * WAMR's ahead-of-time compiler, as {@code docs/wamrc.md} tells. What it made is kept, addressed by
 * the module's bytes, the options and the compiler.
 */
public final class Wamrc implements AotCompiler {
  /** A setting that names the program where it is not on the search path. */
  public static final String VARIABLE = "KRUNLAB_WAMRC";

  private static final Duration ANSWER_LIMIT = Duration.ofSeconds(20);

  private final Toolchain toolchain;
  private final Path cache;
  private final Path built;
  private final Map<String, String> environment;

  /**
   * @param cache where compiled modules are kept
   * @param built where a {@link WamrcBuild} puts the program
   * @param environment the variables of this process
   */
  public Wamrc(Toolchain toolchain, Path cache, Path built, Map<String, String> environment) {
    this.toolchain = toolchain;
    this.cache = cache;
    this.built = built;
    this.environment = Map.copyOf(environment);
  }

  /**
   * Where the program is, if there is one.
   *
   * @throws LabException where the setting names none
   */
  public Optional<Path> find() {
    String set = environment.getOrDefault(VARIABLE, "").strip();
    if (set.isEmpty()) {
      return toolchain.find("wamrc").or(() -> Optional.of(built).filter(Files::isExecutable));
    }
    if (!Files.isExecutable(Path.of(set))) {
      throw LabException.machine(
          VARIABLE + " says " + set + ", which is no program: correct it, or unset it.");
    }
    return Optional.of(Path.of(set).toAbsolutePath());
  }

  /**
   * Where the program is.
   *
   * @throws LabException where there is none, with the way to get it
   */
  public Path locate() {
    return find()
        .orElseThrow(
            () ->
                LabException.machine(
                    "WAMR in AOT mode needs wamrc, which is neither on the PATH nor named by "
                        + VARIABLE
                        + ": krunlab wamrc --build makes it from WAMR's sources, docs/wamrc.md"
                        + " tells more; or choose an interpreter."));
  }

  @Override
  public ModuleFile compile(ModuleFile module, Set<RuntimeOption> options, CancelToken cancel) {
    Path wamrc = locate();
    List<String> arguments = arguments(options);
    String name = module.name().replaceFirst("\\.wasm$", "") + ".aot";
    try {
      Path compiled = cache.resolve(key(wamrc, arguments, module) + ".aot");
      if (!Files.exists(compiled)) {
        compile(wamrc, arguments, module, compiled, cancel);
      }
      return new ModuleFile(name, Files.readAllBytes(compiled));
    } catch (IOException e) {
      throw LabException.machine(
          "Compiled modules cannot be kept in "
              + cache
              + " ("
              + e.getMessage()
              + "): free some space, or set XDG_CACHE_HOME to another folder.",
          e);
    }
  }

  /** What the help of each option in {@code lib-wamr/Config.uk} says of wamrc. */
  private static List<String> arguments(Set<RuntimeOption> options) {
    var arguments = new ArrayList<String>();
    arguments.add("--target=x86_64");
    arguments.add(
        "--bounds-checks=" + (options.contains(RuntimeOption.WAMR_BOUNDS_HARDWARE) ? 0 : 1));
    // The guest's stacks have no guard pages.
    arguments.add("--stack-bounds-checks=1");
    arguments.add(options.contains(RuntimeOption.WAMR_SIMD) ? "--cpu=x86-64-v2" : "--disable-simd");
    if (!options.contains(RuntimeOption.WAMR_BULK_MEMORY)) {
      arguments.add("--disable-bulk-memory");
    }
    if (!options.contains(RuntimeOption.WAMR_REF_TYPES)) {
      arguments.add("--disable-ref-types");
    }
    if (options.contains(RuntimeOption.WAMR_TAIL_CALL)) {
      arguments.add("--enable-tail-call");
    }
    if (options.contains(RuntimeOption.WAMR_EXTENDED_CONST)) {
      arguments.add("--enable-extended-const");
    }
    return arguments;
  }

  private void compile(
      Path wamrc, List<String> arguments, ModuleFile module, Path compiled, CancelToken cancel)
      throws IOException {
    Files.createDirectories(cache);
    Path scratch = Files.createTempDirectory(cache, "compile-");
    try {
      Path in = scratch.resolve("module.wasm");
      Path out = scratch.resolve("module.aot");
      Files.write(in, module.bytes());
      var argv = new ArrayList<>(arguments);
      argv.addAll(List.of("-o", out.toString(), in.toString()));
      var said = new ArrayList<String>();
      var command = Command.of(scratch, wamrc.toString()).plus(argv);
      int status = Leash.run(command, said::add, cancel);
      if (status != 0 || !Files.exists(out)) {
        throw LabException.input(
            "wamrc cannot compile "
                + module.name()
                + " ("
                + reason(said, status)
                + "): check the module, or choose an interpreter.");
      }
      Files.move(out, compiled, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      FileTrees.delete(scratch);
    }
  }

  /** The program's own words for what is wrong; without them, how it ended. */
  private static String reason(List<String> said, int status) {
    return said.stream()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .reduce((first, last) -> last)
        .orElse("exit status " + status);
  }

  private static String key(Path wamrc, List<String> arguments, ModuleFile module)
      throws IOException {
    MessageDigest digest = Hashes.sha256();
    digest.update(module.bytes());
    digest.update(String.join(" ", arguments).getBytes(StandardCharsets.UTF_8));
    // The version alone does not tell two builds of it apart, on other LLVMs for one.
    String version =
        Leash.capture(Command.of(Path.of("/"), wamrc.toString(), "--version"), ANSWER_LIMIT);
    String program =
        version + Files.size(wamrc) + Files.getLastModifiedTime(wamrc).toMillis() + wamrc;
    digest.update(program.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest.digest());
  }
}
