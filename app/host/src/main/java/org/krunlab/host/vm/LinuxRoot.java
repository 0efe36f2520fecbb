package org.krunlab.host.vm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import org.krunlab.core.experiment.BootRequest;
import org.krunlab.core.experiment.LabException;
import org.krunlab.host.file.FileTrees;
import org.krunlab.host.file.TemporaryFolder;

/**
 * What a Linux guest has as its root: the runtime as its first program, the module's files, and the
 * folders that the program expects ({@code app/guest/linux/machine.c}); gone when it is closed.
 *
 * @param folder the root
 */
record LinuxRoot(Path folder) implements AutoCloseable {
  /** The program that libkrun tells its Linux to start. */
  static final String INIT = "init.krun";

  static final String MODULE = "module";

  /** Where the kernel has its devices, and where the program puts a file system in RAM. */
  private static final String[] MOUNT_POINTS = {"dev", "ram"};

  /**
   * @param request whose kernel is the program, and which has an initrd
   * @throws LabException where there is no room for it
   */
  static LinuxRoot of(BootRequest request) {
    return new LinuxRoot(
        TemporaryFolder.filled(
            "krunlab-root-",
            "The Linux guest's root",
            folder -> fill(folder, request.kernel(), Objects.requireNonNull(request.initrd()))));
  }

  private static void fill(Path folder, Path program, Path archive) throws IOException {
    for (String name : MOUNT_POINTS) {
      Files.createDirectory(folder.resolve(name));
    }
    Path init = Files.copy(program, folder.resolve(INIT));
    Files.setPosixFilePermissions(init, PosixFilePermissions.fromString("r-xr-xr-x"));
    UnpackedInitrd.unpack(archive, Files.createDirectory(folder.resolve(MODULE)));
  }

  @Override
  public void close() {
    FileTrees.delete(folder);
  }
}
