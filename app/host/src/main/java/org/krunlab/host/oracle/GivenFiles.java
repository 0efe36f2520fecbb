package org.krunlab.host.oracle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.krunlab.core.experiment.LabException;
import org.krunlab.host.file.FileTrees;

/** A folder with copies of the files a module is given, for as long as it runs. */
final class GivenFiles implements AutoCloseable {
  private final Path folder;

  GivenFiles(Map<String, Path> files) {
    try {
      folder = Files.createTempDirectory("krunlab-oracle-");
    } catch (IOException e) {
      throw unwritable(e);
    }
    try {
      for (Map.Entry<String, Path> given : files.entrySet()) {
        Path copy = folder.resolve(given.getKey());
        Files.createDirectories(Objects.requireNonNull(copy.getParent()));
        Files.copy(given.getValue(), copy);
      }
    } catch (InvalidPathException e) {
      close();
      throw LabException.machine(
          "A file for the module cannot be named here (%s); set LC_ALL=C.UTF-8."
              .formatted(e.getMessage()),
          e);
    } catch (IOException e) {
      close();
      throw unwritable(e);
    }
  }

  private static LabException unwritable(IOException e) {
    return LabException.machine(
        "The files for the module cannot be copied to the temporary folder (%s); free space there or set TMPDIR to another one."
            .formatted(e),
        e);
  }

  Path folder() {
    return folder;
  }

  @Override
  public void close() {
    FileTrees.delete(folder);
  }
}
