package org.krunlab.host.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.krunlab.core.experiment.LabException;
import org.krunlab.host.file.DurableFile;
import org.krunlab.host.file.PartialFiles;

/** The folder of streams, one file for each run. */
final class StreamFolder {
  private static final int BUFFER = 1 << 16;

  private final Path folder;
  private boolean swept;

  StreamFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * A stream on the disk.
   *
   * @param name of its file in the folder
   * @param bytes its length
   * @param sha256 over its bytes, in hexadecimal
   */
  record Stored(String name, long bytes, String sha256) {}

  /** A stream being written, and the name it will have. */
  record Begun(String name, DurableFile file) {}

  Begun begin() throws IOException {
    Files.createDirectories(folder);
    String name = UUID.randomUUID() + ".stream";
    var begun = new Begun(name, new DurableFile(folder.resolve(name)));
    sweepOnce();
    return begun;
  }

  private synchronized void sweepOnce() throws IOException {
    if (!swept) {
      PartialFiles.sweep(folder);
      swept = true;
    }
  }

  /**
   * Opens a stream after having checked that it is what was stored.
   *
   * @param whose for the sentence
   * @throws LabException where it is missing or was changed
   */
  InputStream open(Stored stored, String whose) throws IOException {
    Path file = file(stored);
    if (!Files.isRegularFile(file)) {
      throw LabException.input(
          "%s has lost its stream: %s is missing; restore it from a backup."
              .formatted(whose, file));
    }
    Optional<String> damage = damage(stored);
    if (damage.isPresent()) {
      throw LabException.input(
          "%s is damaged: %s %s; restore it from a backup.".formatted(whose, file, damage.get()));
    }
    return new BufferedInputStream(Files.newInputStream(file), BUFFER);
  }

  Path file(Stored stored) {
    return folder.resolve(stored.name());
  }

  /** What is wrong with a stream, as the end of a sentence; empty where it is what was stored. */
  Optional<String> damage(Stored stored) {
    Path file = file(stored);
    try {
      if (!Files.isRegularFile(file)) {
        return Optional.of("is missing");
      }
      boolean same = Files.size(file) == stored.bytes() && sha256(file).equals(stored.sha256());
      return same ? Optional.empty() : Optional.of("is not as it was stored");
    } catch (IOException e) {
      return Optional.of("cannot be read (" + e.getMessage() + ")");
    }
  }

  /** Of all streams that are whole, whether or not a run has them. */
  List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> !name.startsWith(PartialFiles.PREFIX))
          .sorted()
          .toList();
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }

  /** Whether a stream is there, at least by its length. */
  boolean has(Stored stored) {
    try {
      return Files.size(folder.resolve(stored.name())) == stored.bytes();
    } catch (IOException e) {
      return false;
    }
  }

  /** Removes a stream for good; absent is fine. */
  void remove(String name) throws IOException {
    Files.deleteIfExists(folder.resolve(name));
  }

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  private static String sha256(Path file) throws IOException {
    MessageDigest digest = digest();
    try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
