package org.krunlab.core.kconfig;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Unikraft's sources, where this machine has them: those that are named, or those that a build of
 * Krunlab left in its cache.
 *
 * @param folder the folder with the root {@code Config.uk}
 */
public record UnikraftTree(Path folder) {
  public static final String HOW_TO_HAVE =
      "no Unikraft sources; KRUNLAB_UNIKRAFT_TREE can name a folder that has them, and krunlab"
          + " build leaves them in its cache";
  static final String HOW_TO_HAVE_CONF =
      "no conf of Unikraft; KRUNLAB_UNIKRAFT_CONF can name the one its build made, and krunlab"
          + " build leaves one in its cache";

  /** The sources that the environment or a system property names, or those of the cache. */
  public static Optional<UnikraftTree> found() {
    return setting("KRUNLAB_UNIKRAFT_TREE")
        .map(Path::of)
        .or(UnikraftTree::checkout)
        .filter(folder -> Files.isRegularFile(folder.resolve("Config.uk")))
        .map(UnikraftTree::new);
  }

  Optional<Conf> conf() {
    return setting("KRUNLAB_UNIKRAFT_CONF")
        .map(Path::of)
        .or(() -> Optional.of(cache().resolve("work/out/kconfig/conf")))
        .filter(Files::isExecutable)
        .map(Conf::new);
  }

  private static Optional<Path> checkout() {
    Path checkouts = cache().resolve("checkouts");
    try (DirectoryStream<Path> found = Files.newDirectoryStream(checkouts, "unikraft-*")) {
      for (Path folder : found) {
        if (Files.isRegularFile(folder.resolve("Config.uk"))) {
          return Optional.of(folder);
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Path cache() {
    return setting("XDG_CACHE_HOME")
        .map(Path::of)
        .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"))
        .resolve("krunlab");
  }

  private static Optional<String> setting(String name) {
    return Stream.of(System.getProperty(name), System.getenv(name))
        .flatMap(Stream::ofNullable)
        .filter(value -> !value.isEmpty())
        .findFirst();
  }
}
