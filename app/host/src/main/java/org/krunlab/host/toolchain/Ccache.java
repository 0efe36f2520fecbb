package org.krunlab.host.toolchain;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Lets ccache take part in a build where it is installed. */
public final class Ccache {
  private Ccache() {}

  /**
   * The search path for a build: where there is a ccache, a folder comes first in which the
   * compiler's name leads to it.
   *
   * @param links where that folder is, or is made
   * @param environment the variables of this process
   */
  public static String searchPath(
      Toolchain toolchain, Path links, Map<String, String> environment) {
    String path = environment.getOrDefault("PATH", "/usr/bin:/bin");
    Optional<Path> ccache = toolchain.find("ccache");
    if (ccache.isEmpty()) {
      return path;
    }
    try {
      Files.createDirectories(links);
      Path link = links.resolve("gcc");
      if (!Files.isSymbolicLink(link) || !Files.readSymbolicLink(link).equals(ccache.get())) {
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, ccache.get());
      }
    } catch (FileAlreadyExistsException e) {
      // Another build has made it meanwhile.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return links + File.pathSeparator + path;
  }
}
