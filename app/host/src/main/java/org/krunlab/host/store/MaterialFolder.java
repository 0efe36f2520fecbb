package org.krunlab.host.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.Materials;
import org.krunlab.core.model.ByteSize;
import org.krunlab.core.model.Sha256;
import org.krunlab.host.file.DurableFile;
import org.krunlab.host.file.FileLocks;
import org.krunlab.host.file.FileTrees;
import org.krunlab.host.file.PartialFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Materials in a folder: for each hash a folder of that name with the bytes, under as many names as
 * they were asked for. A lease is a file beside them that lists hashes, and that bears the number
 * of the process that holds it.
 */
public final class MaterialFolder implements Materials {
  private static final Logger LOG = LoggerFactory.getLogger(MaterialFolder.class);
  private static final String PLAIN = "content";

  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  private final Path folder;

  /** Tells which hashes something refers to. */
  @FunctionalInterface
  interface Referred {
    Set<String> hashes() throws IOException;
  }

  /** Opens a folder, which need not exist; touches nothing until it is used. */
  public MaterialFolder(Path folder) {
    this.folder = folder;
  }

  @Override
  public Lease lease() {
    return new FolderLease();
  }

  private final class FolderLease implements Lease {
    private final Path file = folder.resolve(PartialFiles.name());

    @Override
    public Sha256 keep(byte[] bytes) {
      Sha256 hash = Sha256.of(bytes);
      // Otherwise a clean-up might take it between the look and the note.
      try (var _ = lock()) {
        Files.writeString(
            file, hash.hex() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        if (find(hash).isEmpty()) {
          write(folder.resolve(hash.hex()).resolve(PLAIN), bytes);
        }
      } catch (IOException e) {
        throw unwritable(file, e);
      }
      return hash;
    }

    @Override
    public void close() {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        // It is swept once this process is gone; until then it keeps what could have gone.
        LOG.warn("{} cannot be removed: {}", file, e.getMessage());
      }
    }
  }

  private FileLocks.Held lock() {
    return FileLocks.acquire(folder.resolve(".lock"), new CancelToken());
  }

  /**
   * Removes what nothing refers to and nobody has leased.
   *
   * @param meant which may go at all
   * @return what that freed
   */
  ByteSize remove(Predicate<Sha256> meant, Referred referred) throws IOException {
    if (!Files.isDirectory(folder)) {
      return ByteSize.ZERO;
    }
    try (var _ = lock()) {
      long bytes = 0;
      for (Sha256 hash : beside(referred)) {
        if (meant.test(hash)) {
          bytes += size(hash);
          FileTrees.delete(folder.resolve(hash.hex()));
        }
      }
      return new ByteSize(bytes);
    }
  }

  /** What nothing refers to and nobody has leased, at this moment. */
  Set<Sha256> beside(Referred referred) throws IOException {
    Set<Sha256> all = all();
    if (all.isEmpty()) {
      return all;
    }
    // In this order: what a lease was given up for is referred to by then.
    Set<String> needed = new HashSet<>(leased());
    needed.addAll(referred.hashes());
    all.removeIf(hash -> needed.contains(hash.hex()));
    return all;
  }

  /** All that is kept. */
  Set<Sha256> all() throws IOException {
    Set<Sha256> all = new TreeSet<>(Comparator.comparing(Sha256::hex));
    try (Stream<Path> homes = Files.list(folder)) {
      homes
          .map(home -> String.valueOf(home.getFileName()))
          .filter(name -> HASH.matcher(name).matches())
          .forEach(name -> all.add(new Sha256(name)));
    } catch (NoSuchFileException e) {
      // Nothing was ever kept.
    }
    return all;
  }

  /** The files of a hash that have other bytes. */
  List<Path> damaged(Sha256 hash) throws IOException {
    var damaged = new ArrayList<Path>();
    for (Path file : files(folder.resolve(hash.hex()))) {
      if (!isIntact(file, hash)) {
        damaged.add(file);
      }
    }
    return damaged;
  }

  private Set<String> leased() throws IOException {
    PartialFiles.sweep(folder);
    var hashes = new HashSet<String>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        hashes.addAll(Files.readAllLines(file));
      }
    } catch (NoSuchFileException e) {
      // A lease was given up in between.
    }
    return hashes;
  }

  /** The lengths of all files of one hash, in bytes. */
  long size(Sha256 hash) throws IOException {
    long bytes = 0;
    for (Path file : files(folder.resolve(hash.hex()))) {
      bytes += Files.size(file);
    }
    return bytes;
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
      throw unwritable(file, e);
    }
  }

  private static LabException unwritable(Path file, IOException cause) {
    return LabException.machine(
        "%s cannot be written (%s); free space there, or set XDG_DATA_HOME to a folder that can be written."
            .formatted(file, cause.getMessage()),
        cause);
  }
}
