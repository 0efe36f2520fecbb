package org.krunlab.core.kconfig;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Unikraft's sources, where this machine has them.
 *
 * @param folder the folder with the root {@code Config.uk}
 */
public record UnikraftTree(Path folder) {
  public static final String HOW_TO_HAVE =
      "no Unikraft sources; KRUNLAB_UNIKRAFT_TREE can name a folder that has them";
  static final String HOW_TO_HAVE_CONF =
      "no conf of Unikraft; KRUNLAB_UNIKRAFT_CONF can name the one its build made";

  /** The sources that the environment or a system property names. */
  public static Optional<UnikraftTree> found() {
    return setting("KRUNLAB_UNIKRAFT_TREE")
        .map(Path::of)
        .filter(folder -> Files.isRegularFile(folder.resolve("Config.uk")))
        .map(UnikraftTree::new);
  }

  Optional<Conf> conf() {
    return setting("KRUNLAB_UNIKRAFT_CONF")
        .map(Path::of)
        .filter(Files::isExecutable)
        .map(Conf::new);
  }

  private static Optional<String> setting(String name) {
    return Stream.of(System.getProperty(name), System.getenv(name))
        .flatMap(Stream::ofNullable)
        .filter(value -> !value.isEmpty())
        .findFirst();
  }
}
