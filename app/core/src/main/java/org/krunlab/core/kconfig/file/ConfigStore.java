package org.krunlab.core.kconfig.file;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import org.krunlab.core.kconfig.ByteText;

/** Puts a configuration into its file as the C tools do: not at all when it is there already. */
public final class ConfigStore {
  private ConfigStore() {}

  /**
   * Writes a configuration. A file that holds the same bytes is left untouched, so that nothing
   * built from it looks outdated; any other is kept beside it with {@code .old} after its name. A
   * reader sees the old file or the new one, never a part.
   *
   * @return whether anything was written
   * @throws IOException when the folder cannot be written to; the old file is then still there
   */
  public static boolean write(Path file, String configuration) throws IOException {
    byte[] bytes = ByteText.encode(configuration);
    boolean exists = Files.exists(file);
    if (exists && Arrays.equals(Files.readAllBytes(file), bytes)) {
      return false;
    }
    // Not createTempFile, whose files only their owner may read.
    Path temporary = folder(file).resolve(file.getFileName() + "." + System.nanoTime() + ".tmp");
    try {
      writeThrough(temporary, bytes);
      if (exists) {
        keep(file);
      }
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return true;
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static Path folder(Path file) throws NoSuchFileException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw new NoSuchFileException(file.toString(), null, "a configuration needs a file name");
    }
    return folder;
  }

  private static void writeThrough(Path file, byte[] bytes) throws IOException {
    // By way of java.io: java.nio's channels take a native library, and conf is soon over.
    try (var out = new FileOutputStream(file.toFile())) {
      out.write(bytes);
      out.getFD().sync();
    }
  }

  private static void keep(Path file) throws IOException {
    Files.copy(
        file,
        file.resolveSibling(file.getFileName() + ".old"),
        StandardCopyOption.REPLACE_EXISTING);
  }
}
