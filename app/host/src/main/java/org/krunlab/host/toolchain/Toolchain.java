package org.krunlab.host.toolchain;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.krunlab.core.experiment.LabException;

/** The programs of this machine, found on a search path. */
public final class Toolchain {
  private static final Duration ANSWER_LIMIT = Duration.ofSeconds(20);

  private final List<Path> searchPath;

  /**
   * @param searchPath folders, the first one wins
   */
  public Toolchain(List<Path> searchPath) {
    this.searchPath = List.copyOf(searchPath);
  }

  /** Searches the folders of the variable {@code PATH}. */
  public static Toolchain of(Map<String, String> environment) {
    String path = environment.getOrDefault("PATH", "/usr/bin:/bin");
    return new Toolchain(
        Arrays.stream(path.split(File.pathSeparator))
            .filter(s -> !s.isEmpty())
            .map(Path::of)
            .toList());
  }

  /** The first executable file of that name. */
  public Optional<Path> find(String program) {
    return searchPath.stream()
        .map(folder -> folder.resolve(program))
        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
        .findFirst();
  }

  /** Those of the wanted tools that this machine lacks. */
  public EnumSet<HostTool> missing(Collection<HostTool> wanted) {
    var missing = EnumSet.noneOf(HostTool.class);
    wanted.stream().filter(tool -> find(tool.program()).isEmpty()).forEach(missing::add);
    return missing;
  }

  /**
   * @throws LabException where a tool is missing, naming each one and the packages that bring them
   */
  public void require(Collection<HostTool> wanted) {
    EnumSet<HostTool> missing = missing(wanted);
    if (missing.isEmpty()) {
      return;
    }
    String programs = missing.stream().map(HostTool::program).collect(Collectors.joining(", "));
    var packages = new TreeSet<String>();
    missing.forEach(tool -> packages.add(tool.debianPackage()));
    throw LabException.machine(
        "Building a unikernel needs "
            + programs
            + ", which this machine lacks: install the Debian package"
            + (packages.size() == 1 ? " " : "s ")
            + String.join(" ", packages)
            + ".");
  }

  /**
   * The compiler and the linker with their versions, as they go into an image's key: two versions
   * make two images.
   */
  public String compilerVersion() {
    return firstLine("gcc") + "; " + firstLine("ld");
  }

  private String firstLine(String program) {
    var command = Command.of(Path.of("/"), program, "--version");
    return Leash.capture(command, ANSWER_LIMIT).lines().findFirst().orElse(program);
  }
}
