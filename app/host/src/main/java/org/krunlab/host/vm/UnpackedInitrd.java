package org.krunlab.host.vm;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.cpio.CpioArchiveEntry;
import org.apache.commons.compress.archivers.cpio.CpioArchiveInputStream;
import org.apache.commons.compress.archivers.cpio.CpioConstants;
import org.krunlab.core.experiment.LabException;
import org.krunlab.host.file.FileTrees;
import org.krunlab.host.file.TemporaryFolder;

/**
 * An initrd as a folder, for a program to which no kernel unpacks it; gone when it is closed. What
 * a module writes there is lost with it, as in a guest.
 *
 * @param root the folder
 */
record UnpackedInitrd(Path root) implements AutoCloseable {

  /**
   * @throws LabException where there is no room for it
   */
  static UnpackedInitrd of(Path archive) {
    return new UnpackedInitrd(
        TemporaryFolder.filled(
            "krunlab-run-", "The module and its files", folder -> unpack(archive, folder)));
  }

  /** Unpacks an archive into a folder that is there. */
  static void unpack(Path archive, Path root) throws IOException {
    try (var in =
        new CpioArchiveInputStream(
            new BufferedInputStream(Files.newInputStream(archive), 1 << 16),
            CpioConstants.BLOCK_SIZE,
            StandardCharsets.UTF_8.name())) {
      for (CpioArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        Path target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) {
          throw new IOException("the archive names " + entry.getName() + ", outside of itself");
        }
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else {
          Files.copy(in, target);
        }
      }
    }
  }

  @Override
  public void close() {
    FileTrees.delete(root);
  }
}
