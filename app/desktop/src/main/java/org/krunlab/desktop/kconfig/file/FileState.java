package org.krunlab.desktop.kconfig.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.kconfig.ByteText;
import org.krunlab.core.kconfig.file.ConfigFile;
import org.krunlab.core.kconfig.tree.KconfigTree;
import org.krunlab.core.kconfig.value.Configuration;

/**
 * What is in a configuration file.
 *
 * @param text all of it, byte for byte; empty where there is no file
 */
record FileState(Optional<String> text) {

  /**
   * What is there now.
   *
   * @throws LabException where the file is there but cannot be read
   */
  static FileState of(Path file) {
    try {
      return new FileState(Optional.of(ByteText.decode(Files.readAllBytes(file))));
    } catch (NoSuchFileException e) {
      return new FileState(Optional.empty());
    } catch (IOException e) {
      throw LabException.input(
          "The configuration in %s cannot be read (%s); mend its permissions or choose another with --config."
              .formatted(file, e),
          e);
    }
  }

  /** What it means to a tree; all defaults where there is no file. */
  Configuration meaning(KconfigTree tree) {
    return text.map(lines -> Configuration.of(tree, ConfigFile.read(lines, tree.prefix())))
        .orElseGet(() -> Configuration.defaults(tree));
  }
}
