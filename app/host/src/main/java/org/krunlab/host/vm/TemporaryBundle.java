package org.krunlab.host.vm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.krunlab.core.experiment.BootRequest;
import org.krunlab.core.experiment.LabException;
import org.krunlab.host.file.FileTrees;

/**
 * The bundle of one boot, made of its image, initrd and command line; gone when it is closed.
 *
 * @param folder where nothing else lies
 */
record TemporaryBundle(Path folder) implements AutoCloseable {

  /**
   * @throws LabException where it cannot be made
   */
  static TemporaryBundle of(BootRequest request) {
    try {
      var bundle = new TemporaryBundle(Files.createTempDirectory("krunlab-bundle-"));
      try {
        KernelBundle.write(
            request.kernel(), request.initrd(), request.commandLine(), bundle.library());
        return bundle;
      } catch (LabException e) {
        bundle.close();
        throw e;
      }
    } catch (IOException e) {
      throw LabException.machine(
          "The bundle cannot be put into a temporary folder ("
              + e.getMessage()
              + "); free space there or set TMPDIR to another one.",
          e);
    }
  }

  /** The file. */
  Path library() {
    return folder.resolve(KernelBundle.SONAME);
  }

  @Override
  public void close() {
    FileTrees.delete(folder);
  }
}
