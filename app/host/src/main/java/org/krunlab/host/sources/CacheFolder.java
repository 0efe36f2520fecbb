package org.krunlab.host.sources;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Where Krunlab keeps what it can make again.
 *
 * @param root the folder; links in its path are resolved, since Unikraft's make names files without
 *     them and the compiler is told to replace that name
 */
public record CacheFolder(Path root) {
  public CacheFolder {
    root = real(root.toAbsolutePath());
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      Path parent = path.getParent();
      return parent == null ? path : real(parent).resolve(path.getFileName());
    }
  }

  /** Upstream repositories, one folder for each revision. */
  public Path checkouts() {
    return root.resolve("checkouts");
  }

  /** Downloaded archives. */
  public Path archives() {
    return root.resolve("archives");
  }

  /** Our own guest sources, one folder for each content. */
  public Path guest() {
    return root.resolve("guest");
  }

  /** Finished images, one folder for each key. */
  public Path images() {
    return root.resolve("images");
  }

  /** The one folder in which builds happen. */
  public Path work() {
    return root.resolve("work");
  }

  /** What modules ought to do. */
  public Path expectations() {
    return root.resolve("expected");
  }

  /** Modules compiled ahead of time. */
  public Path compiledModules() {
    return root.resolve("aot");
  }

  /**
   * WAMR's ahead-of-time compiler, built here.
   *
   * @param revision of WAMR's sources, a commit
   */
  public Path wamrc(String revision) {
    return root.resolve("wamrc").resolve(revision).resolve("wamrc");
  }
}
