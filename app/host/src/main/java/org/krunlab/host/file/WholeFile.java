package org.krunlab.host.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes a file so that readers see the old content or the new one, never a part. */
public final class WholeFile {
  private WholeFile() {}

  /** Writes the content. */
  @FunctionalInterface
  public interface Writer {
    void write(OutputStream out) throws IOException;
  }

  /**
   * Writes to a temporary file in the same folder, syncs it, renames it over the target, and syncs
   * the folder. On failure the target is as it was and the temporary file is gone.
   */
  public static void write(Path target, Writer writer) throws IOException {
    Path absolute = target.toAbsolutePath();
    Path folder = absolute.getParent();
    if (folder == null) {
      throw new IOException(target + " is a folder");
    }
    Path temporary = Files.createTempFile(folder, "." + absolute.getFileName(), ".part");
    try {
      try (OutputStream out = Files.newOutputStream(temporary)) {
        writer.write(out);
      }
      sync(temporary, StandardOpenOption.WRITE);
      Files.move(
          temporary, absolute, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      sync(folder, StandardOpenOption.READ);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static void sync(Path path, StandardOpenOption option) throws IOException {
    try (FileChannel channel = FileChannel.open(path, option)) {
      channel.force(true);
    }
  }
}
