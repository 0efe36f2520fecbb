package org.krunlab.core.experiment;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Writes the archive that carries the module and the run description into the guest. */
@FunctionalInterface
public interface InitrdWriter {
  /** Writes {@code docs/guest-initrd.md}'s archive to the file. */
  void write(ModuleFile module, List<String> argv, Map<String, String> environment, Path file);
}
