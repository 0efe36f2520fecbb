package org.krunlab.host.vm;

import java.nio.file.Path;
import org.krunlab.core.experiment.BootRequest;
import org.krunlab.core.experiment.LabException;
import org.krunlab.host.file.FileTrees;
import org.krunlab.host.file.TemporaryFolder;

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
    return new TemporaryBundle(
        TemporaryFolder.filled(
            "krunlab-bundle-",
            "The bundle",
            folder ->
                KernelBundle.write(
                    request.kernel(),
                    request.initrd(),
                    request.commandLine(),
                    folder.resolve(KernelBundle.SONAME))));
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
