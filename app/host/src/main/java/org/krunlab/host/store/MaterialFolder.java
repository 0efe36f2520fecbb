package org.krunlab.host.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.Materials;
import org.krunlab.core.model.Sha256;
import org.krunlab.host.file.DurableFile;

/**
 * Materials in a folder: for each hash a folder of that name with the bytes, under as many names as
 * they were asked for.
 */
public final class MaterialFolder implements Materials {
  private static final String PLAIN = "content";

  private final Path folder;

  /** Opens a folder, which need not exist; touches nothing until it is used. */
  public MaterialFolder(Path folder) {
    this.folder = folder;
  }

  @Override
  public Sha256 keep(byte[] bytes) {
    Sha256 hash = Sha256.of(bytes);
    if (find(hash).isEmpty()) {
      write(folder.resolve(hash.hex()).resolve(PLAIN), bytes);
    }
    return hash;
  }

  @Override
  public Optional<byte[]> find(Sha256 hash) {
    Path home = folder.resolve(hash.hex());
    try {
      for (Path file : files(home)) {
        byte[] bytes = Files.readAllBytes(file);
        // A file that was changed is not what a run was made of, so it counts as gone.
        if (Sha256.of(bytes).equals(hash)) {
          return Optional.of(bytes);
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw LabException.machine(
          "%s cannot be read (%s); check the disk and the folder's permissions."
              .formatted(home, e.getMessage()),
          e);
    }
  }

  private static List<Path> files(Path home) throws IOException {
    if (!Files.isDirectory(home)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(home)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  @Override
  public Path file(Sha256 hash, String name) {
    byte[] bytes =
        find(hash)
            .orElseThrow(
                () ->
                    LabException.input(
                        "What the run was given as '%s' is not here; import a capsule that holds it."
                            .formatted(name)));
    Path file = folder.resolve(hash.hex()).resolve(plain(name));
    if (!Files.exists(file) || !isIntact(file, hash)) {
      write(file, bytes);
    }
    return file;
  }

  private static boolean isIntact(Path file, Sha256 hash) {
    try {
      return Sha256.of(Files.readAllBytes(file)).equals(hash);
    } catch (IOException e) {
      return false;
    }
  }

  /** The name may come from a capsule, so it must not lead anywhere else. */
  private static String plain(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String safe = last.replaceAll("[^A-Za-z0-9._-]", "_");
    return safe.isEmpty() || safe.startsWith(".") ? PLAIN + safe : safe;
  }

  private void write(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.getParent());
      DurableFile.write(file, out -> out.write(bytes));
    } catch (IOException e) {
      throw LabException.machine(
          "%s cannot be written (%s); free space there, or set XDG_DATA_HOME to a folder that can be written."
              .formatted(file, e.getMessage()),
          e);
    }
  }
}
