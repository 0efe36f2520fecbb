package org.krunlab.host.store;

import java.nio.file.Path;
import org.krunlab.core.experiment.LabException;

/**
 * What keeps a store from working, in sentences.
 *
 * @param folder of the store
 */
record StoreTroubles(Path folder) {
  LabException notStored(Exception cause) {
    return LabException.machine(
        "The run cannot be stored in %s (%s); free space there, or set XDG_DATA_HOME to a folder that can be written."
            .formatted(folder, cause.getMessage()),
        cause);
  }

  LabException unwritable(Exception cause) {
    return LabException.machine(
        "The store in %s cannot be written to (%s); free space there, or set XDG_DATA_HOME to a folder that can be written."
            .formatted(folder, cause.getMessage()),
        cause);
  }

  LabException unreadable(Exception cause) {
    return LabException.machine(
        "The store in %s cannot be read (%s); check the disk and the folder's permissions."
            .formatted(folder, cause.getMessage()),
        cause);
  }
}
