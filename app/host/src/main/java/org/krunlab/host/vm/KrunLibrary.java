package org.krunlab.host.vm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which libkrun the launcher is told to load: the environment variable {@value #VARIABLE} or the
 * setting where given; else the system's; else the one built from its crate into the cache.
 */
public final class KrunLibrary {
  public static final String VARIABLE = "KRUNLAB_LIBKRUN";

  private static final String FILE = "libkrun.so";

  private final NativeFiles files;
  private final Optional<Path> wanted;
  private final Path cache;
  private boolean settled;
  private Optional<Path> chosen = Optional.empty();

  /**
   * @param cache the folder that a libkrun built from its crate lies in, itself or one level below
   */
  public KrunLibrary(
      NativeFiles files, Map<String, String> environment, Optional<Path> setting, Path cache) {
    this.files = files;
    this.wanted =
        Optional.ofNullable(environment.get(VARIABLE))
            .filter(text -> !text.isEmpty())
            .map(Path::of)
            .or(() -> setting)
            .map(Path::toAbsolutePath);
    this.cache = cache;
  }

  /** The file for the launcher; empty lets it look for the system's. Settled once. */
  public synchronized Optional<Path> file() {
    if (!settled) {
      chosen = wanted.or(this::fromCacheUnlessInstalled);
      settled = true;
    }
    return chosen;
  }

  private Optional<Path> fromCacheUnlessInstalled() {
    Optional<Path> built = built();
    if (built.isEmpty() || LauncherReport.ask(files.launcher(), Optional.empty()).libkrunUsable()) {
      return Optional.empty();
    }
    return built;
  }

  private Optional<Path> built() {
    if (!Files.isDirectory(cache)) {
      return Optional.empty();
    }
    try (Stream<Path> found = Files.find(cache, 2, (file, about) -> isLibrary(file))) {
      return found.max(Comparator.comparing(KrunLibrary::modified));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static boolean isLibrary(Path file) {
    return FILE.equals(String.valueOf(file.getFileName())) && Files.isReadable(file);
  }

  private static FileTime modified(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      return FileTime.fromMillis(0);
    }
  }
}
