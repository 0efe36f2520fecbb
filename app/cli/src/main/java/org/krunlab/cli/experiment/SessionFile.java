package org.krunlab.cli.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.TextFiles;
import org.krunlab.core.experiment.record.ExperimentId;

/** A file of the user's that names the experiment which a command is to go on with. */
final class SessionFile {
  private static final String WORDS = "krunlab experiment ";

  private final Path file;
  private final TextFiles texts;

  SessionFile(Path file, TextFiles texts) {
    this.file = file;
    this.texts = texts;
  }

  /** Empty where there is no such file yet. */
  Optional<ExperimentId> read() {
    try {
      String text = Files.readString(file).strip();
      return Optional.of(
          ExperimentId.parse(text.startsWith(WORDS) ? text.substring(WORDS.length()) : "")
              .orElseThrow(
                  () ->
                      LabException.input(
                          file + " is no session of an experiment; name another file.")));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw LabException.machine("The session in " + file + " cannot be read: " + e, e);
    }
  }

  void write(ExperimentId id) {
    texts.write(file, WORDS + id + "\n");
  }
}
