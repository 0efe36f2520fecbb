package org.krunlab.host.toolchain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.krunlab.core.experiment.AotCompilerBuild;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.ImageBuilder;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.Progress;
import org.krunlab.host.file.FileLocks;
import org.krunlab.host.file.FileTrees;

/** Builds wamrc by WAMR's own CMake files on an LLVM of the distribution. */
public final class WamrcBuild implements AotCompilerBuild {
  /** Gives the work tree of the pinned WAMR. */
  @FunctionalInterface
  public interface Checkout {
    Path fetch(Progress.Listener listener, CancelToken cancel);
  }

  private static final List<String> PROGRAMS = List.of("git", "cmake", "make", "gcc", "g++");
  private static final String DEBIAN_LLVM = "llvm-16-dev";

  private final Toolchain toolchain;
  private final Wamrc wamrc;
  private final Checkout checkout;
  private final Path built;
  private final Path libraries;

  /**
   * @param built where the program is put; its folder is for nothing else
   * @param libraries where LLVM's folders lie, {@code /usr/lib} on Debian
   */
  public WamrcBuild(
      Toolchain toolchain, Wamrc wamrc, Checkout checkout, Path built, Path libraries) {
    this.toolchain = toolchain;
    this.wamrc = wamrc;
    this.checkout = checkout;
    this.built = built;
    this.libraries = libraries;
  }

  @Override
  public Optional<Path> found() {
    return wamrc.find();
  }

  @Override
  public Path build(ImageBuilder.Listener listener, CancelToken cancel) {
    Path home = built.toAbsolutePath().resolveSibling("");
    try {
      Files.createDirectories(home);
      try (var _ = FileLocks.acquire(home.resolve("lock"), cancel)) {
        if (!Files.isExecutable(built)) {
          LlvmLibrary llvm = require();
          Path sources = checkout.fetch(listener, cancel);
          build(sources, llvm, home, listener, cancel);
        }
        return built;
      }
    } catch (IOException e) {
      throw LabException.machine(
          "wamrc cannot be built in "
              + home
              + " ("
              + e.getMessage()
              + "): free some space, or set XDG_CACHE_HOME to another folder.",
          e);
    }
  }

  private LlvmLibrary require() {
    Optional<LlvmLibrary> llvm = LlvmLibrary.newest(libraries);
    var packages = new TreeSet<String>();
    PROGRAMS.stream().filter(program -> toolchain.find(program).isEmpty()).forEach(packages::add);
    if (llvm.isEmpty()) {
      packages.add(DEBIAN_LLVM);
    }
    if (!packages.isEmpty() || llvm.isEmpty()) {
      throw LabException.machine(
          "wamrc is built with cmake, make, gcc, g++ and an LLVM from 15 to 18 with its headers;"
              + " this machine lacks the Debian package"
              + (packages.size() == 1 ? " " : "s ")
              + String.join(", ", packages)
              + ". Install with: apt-get install "
              + String.join(" ", packages)
              + ".");
    }
    return llvm.get();
  }

  private void build(
      Path sources, LlvmLibrary llvm, Path home, ImageBuilder.Listener listener, CancelToken cancel)
      throws IOException {
    Path scratch = Files.createTempDirectory(home, "build-");
    try {
      String where = scratch.toString();
      String cmake = toolchain.find("cmake").orElseThrow().toString();
      var configure =
          Command.of(
              scratch,
              cmake,
              "-S",
              sources.resolve("wamr-compiler").toString(),
              "-B",
              where,
              "-DCMAKE_BUILD_TYPE=Release",
              "-DWAMR_BUILD_WITH_CUSTOM_LLVM=1",
              "-DCMAKE_PREFIX_PATH=" + llvm.prefix(),
              // The compiler needs no interpreter, and that one would have more sources fetched.
              "-DWAMR_BUILD_FAST_INTERP=0");
      String activity = "building wamrc on LLVM " + llvm.version();
      run(configure, activity, listener, cancel);
      int jobs = Runtime.getRuntime().availableProcessors();
      run(
          Command.of(scratch, cmake, "--build", where, "--parallel", String.valueOf(jobs)),
          activity,
          listener,
          cancel);
      Path program = scratch.resolve("wamrc");
      if (!Files.isExecutable(program)) {
        throw LabException.machine(
            "The build of wamrc ended without a program; see docs/wamrc.md to build it by hand.");
      }
      // The name is a link to one with the version in it.
      Files.move(program.toRealPath(), built, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      FileTrees.delete(scratch);
    }
  }

  private static void run(
      Command command, String activity, ImageBuilder.Listener listener, CancelToken cancel) {
    var progress = new CmakeProgress(activity, listener);
    var said = new ArrayList<String>();
    int status =
        Leash.run(
            command,
            line -> {
              said.add(line);
              progress.read(line);
              listener.output(line);
            },
            cancel);
    if (status != 0) {
      String error =
          said.stream()
              .filter(line -> line.contains("rror"))
              .findFirst()
              .orElse("exit status " + status);
      throw LabException.machine(
          "wamrc could not be built: " + error.strip() + ". docs/wamrc.md tells what it needs.");
    }
  }
}
