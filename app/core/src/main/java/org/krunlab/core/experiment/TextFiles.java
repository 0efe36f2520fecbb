package org.krunlab.core.experiment;

import java.nio.file.Path;

/** Text that a user asked to have in a file. */
@FunctionalInterface
public interface TextFiles {

  /**
   * Writes it as UTF-8. The old file or the whole new one is there, and the new one once this
   * returns.
   *
   * @throws LabException where the file cannot be written
   */
  void write(Path file, String text);
}
