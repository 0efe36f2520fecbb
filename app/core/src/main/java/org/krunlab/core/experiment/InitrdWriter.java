package org.krunlab.core.experiment;

import java.nio.file.Path;

/** Writes the archive that carries the module and all it is given into the guest. */
@FunctionalInterface
public interface InitrdWriter {
  /**
   * Writes {@code docs/guest-initrd.md}'s archive to the file.
   *
   * @throws LabException where something of the input cannot be given to a guest
   */
  void write(ModuleFile module, ModuleInput input, Path file);
}
