package org.krunlab.host.sources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.krunlab.core.model.Port;

/**
 * Everything that a build reads, on this machine.
 *
 * @param lock what was asked for
 * @param repositories work trees by name
 * @param archives files by name
 * @param guest our own part
 */
public record SourceTrees(
    SourcesLock lock, Map<String, Path> repositories, Map<String, Path> archives, GuestTree guest) {
  public SourceTrees {
    repositories = Map.copyOf(repositories);
    archives = Map.copyOf(archives);
  }

  /** The work tree of a repository that was asked for. */
  public Path repository(String name) {
    Path path = repositories.get(name);
    if (path == null) {
      throw new IllegalArgumentException("Repository " + name + " was not asked for.");
    }
    return path;
  }

  /**
   * The external libraries of a build: musl and all of ours, so that the Kconfig tree is the same
   * for each runtime.
   */
  public List<Path> libraries() {
    return Stream.concat(Stream.of(repository("lib-musl")), ours().stream()).toList();
  }

  /** What of {@link #libraries} an image of that port is compiled from. */
  public List<Path> libraries(Port port) {
    return port == Port.NATIVE ? ours() : libraries();
  }

  private List<Path> ours() {
    try (Stream<Path> ours = Files.list(guest.root().resolve("unikraft"))) {
      return ours.filter(folder -> folder.getFileName().toString().startsWith("lib-"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
