package org.krunlab.host.oracle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.krunlab.host.file.FileTrees;
import org.krunlab.host.file.TemporaryFolder;

/** A folder with copies of the files a module is given, for as long as it runs. */
final class GivenFiles implements AutoCloseable {
  private final Path folder;

  GivenFiles(Map<String, Path> files) {
    folder =
        TemporaryFolder.filled(
            "krunlab-oracle-", "The files for the module", empty -> copy(files, empty));
  }

  private static void copy(Map<String, Path> files, Path folder) throws IOException {
    for (Map.Entry<String, Path> given : files.entrySet()) {
      Path copy = folder.resolve(given.getKey());
      Files.createDirectories(Objects.requireNonNull(copy.getParent()));
      Files.copy(given.getValue(), copy);
    }
  }

  Path folder() {
    return folder;
  }

  @Override
  public void close() {
    FileTrees.delete(folder);
  }
}
