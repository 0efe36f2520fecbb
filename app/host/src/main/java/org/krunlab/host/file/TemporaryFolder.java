package org.krunlab.host.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.krunlab.core.experiment.LabException;

/** Folders that hold something for the time of one run. */
public final class TemporaryFolder {
  private TemporaryFolder() {}

  /** Puts into a new folder what it is for. */
  @FunctionalInterface
  public interface Filling {
    void fill(Path folder) throws IOException;
  }

  /**
   * Makes a folder and fills it; where that fails, nothing of it stays.
   *
   * @param prefix of the folder's name
   * @param what goes into it, to begin a sentence
   * @throws LabException where there is no room, or the locale cannot name what goes into it
   */
  public static Path filled(String prefix, String what, Filling filling) {
    try {
      Path folder = Files.createTempDirectory(prefix);
      try {
        filling.fill(folder);
        return folder;
      } catch (IOException | RuntimeException e) {
        FileTrees.delete(folder);
        throw e;
      }
    } catch (InvalidPathException e) {
      throw LabException.machine(
          "%s cannot be put into a temporary folder, as a file cannot be named here (%s); set LC_ALL=C.UTF-8."
              .formatted(what, e.getMessage()),
          e);
    } catch (IOException e) {
      throw LabException.machine(
          "%s cannot be put into a temporary folder (%s); free space there or set TMPDIR to another one."
              .formatted(what, e.getMessage()),
          e);
    }
  }
}
