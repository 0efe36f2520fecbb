package org.krunlab.host.kconfig;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.SequencedSet;
import org.krunlab.core.experiment.KconfigFolders;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.TreeTrust;
import org.krunlab.host.file.DurableFile;

/** Trees whose commands the user let run for good: one content a line in a file of its own. */
public final class TrustedTrees implements TreeTrust {
  private final Path file;

  /**
   * @param file need not exist
   */
  public TrustedTrees(Path file) {
    this.file = file;
  }

  @Override
  public boolean isTrusted(KconfigFolders.Untrusted tree) {
    return contents().contains(tree.content());
  }

  @Override
  public void remember(KconfigFolders.Untrusted tree) {
    SequencedSet<String> contents = contents();
    contents.add(tree.content());
    try {
      Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
      DurableFile.write(
          file,
          out -> out.write((String.join("\n", contents) + "\n").getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw LabException.machine(
          "That this tree is trusted cannot be kept in %s (%s); free space there or mend its permissions."
              .formatted(file, e),
          e);
    }
  }

  private SequencedSet<String> contents() {
    try {
      return new LinkedHashSet<>(Files.readAllLines(file));
    } catch (NoSuchFileException e) {
      return new LinkedHashSet<>();
    } catch (IOException e) {
      throw LabException.input(
          "The list of trusted trees in %s cannot be read (%s); mend or remove the file."
              .formatted(file, e),
          e);
    }
  }
}
