package org.krunlab.host.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.krunlab.core.experiment.LabException;

/** Tells a full disk from other failures: not every tool says why it could not write. */
final class FullDisk {
  /** With less than this left, in bytes, whatever failed has most likely failed for it. */
  private static final long NEXT_TO_NOTHING = 1 << 20;

  private FullDisk() {}

  /**
   * @param error what the tools said
   * @param folder where they wrote
   * @throws LabException where the disk is, or was, full
   */
  static void refuse(FirstError error, Path folder) {
    if (error.diskFull() || isFull(folder)) {
      throw LabException.machine(
          "The disk that holds "
              + folder
              + " was full while building: free some space, or set XDG_CACHE_HOME to a folder on"
              + " another disk.");
    }
  }

  private static boolean isFull(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace() < NEXT_TO_NOTHING;
    } catch (IOException e) {
      return false;
    }
  }
}
