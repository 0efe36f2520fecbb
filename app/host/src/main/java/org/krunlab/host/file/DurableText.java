package org.krunlab.host.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.TextFiles;

/** Text files that are whole or not there. */
public final class DurableText implements TextFiles {
  @Override
  public void write(Path file, String text) {
    try {
      DurableFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw LabException.machine(file + " cannot be written: " + e, e);
    }
  }
}
