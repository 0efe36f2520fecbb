package org.krunlab.core.experiment;

import java.nio.file.Path;

/** Writes a guest as a library that takes the place of libkrunfw. */
@FunctionalInterface
public interface BundleWriter {
  /**
   * Writes the request's image, initrd and command line as one library.
   *
   * @param library the file; there whole or not at all
   * @throws LabException where the image cannot be bundled or the file not be written
   */
  void write(BootRequest request, Path library);
}
