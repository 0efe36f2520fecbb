package org.krunlab.host.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.krunlab.core.experiment.BuiltImage;
import org.krunlab.core.model.Image;
import org.krunlab.core.model.ImageKey;
import org.krunlab.host.file.DurableFile;
import org.krunlab.host.file.FileTrees;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Finished images, one folder for each key, and what each request came to. A folder that bears a
 * key is whole: it is made under another name and renamed.
 */
final class ImageCache {
  private static final String ELF = "image.elf";
  private static final String DESCRIPTION = "image.json";

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new SimpleModule().addAbstractTypeMapping(SequencedMap.class, TreeMap.class))
          .build();

  private final Path folder;

  ImageCache(Path folder) {
    this.folder = folder;
  }

  /** What a request came to: an image and the values that were not taken. */
  private record Answer(ImageKey key, List<BuiltImage.RefusedValue> refused) {}

  /** The image that a request came to before. */
  Optional<BuiltImage> answerTo(String requestHash) {
    return read(answerFile(requestHash), Answer.class)
        .flatMap(answer -> find(answer.key(), answer.refused()));
  }

  /** The image of that key. */
  Optional<BuiltImage> find(ImageKey key, List<BuiltImage.RefusedValue> refused) {
    Path home = folder.resolve(key.hex());
    Path elf = home.resolve(ELF);
    return read(home.resolve(DESCRIPTION), Image.class)
        .filter(image -> sizeOf(elf) == image.anatomy().file().bytes())
        .map(image -> new BuiltImage(image, elf, true, refused));
  }

  /** Remembers what a request came to. */
  void answer(String requestHash, ImageKey key, List<BuiltImage.RefusedValue> refused)
      throws IOException {
    Files.createDirectories(folder.resolve("requests"));
    byte[] answer = JSON.writeValueAsBytes(new Answer(key, refused));
    DurableFile.write(answerFile(requestHash), out -> out.write(answer));
  }

  /**
   * Keeps a finished image.
   *
   * @param files what else to keep, by its name in the cache
   */
  BuiltImage store(
      Image image, Path elf, Map<String, Path> files, List<BuiltImage.RefusedValue> refused)
      throws IOException {
    Files.createDirectories(folder);
    Path half = Files.createTempDirectory(folder, "image-");
    Path home = folder.resolve(image.key().hex());
    try {
      copy(elf, half.resolve(ELF));
      for (Map.Entry<String, Path> file : files.entrySet()) {
        copy(file.getValue(), half.resolve(file.getKey()));
      }
      byte[] description = JSON.writeValueAsBytes(image);
      DurableFile.write(half.resolve(DESCRIPTION), out -> out.write(description));
      // What is there under this key was found wanting, or it would have been used.
      FileTrees.delete(home);
      Files.move(half, home, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      FileTrees.delete(half);
    }
    return new BuiltImage(image, home.resolve(ELF), false, refused);
  }

  private Path answerFile(String requestHash) {
    return folder.resolve("requests").resolve(requestHash + ".json");
  }

  /** A file that is missing or damaged is an image that is not there: it is built again. */
  private static <T> Optional<T> read(Path file, Class<T> type) {
    try {
      return Files.exists(file)
          ? Optional.of(JSON.readValue(Files.readAllBytes(file), type))
          : Optional.empty();
    } catch (IOException | JacksonException e) {
      return Optional.empty();
    }
  }

  private static long sizeOf(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return -1;
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    DurableFile.write(to, out -> Files.copy(from, out));
    if (Files.isExecutable(from)) {
      Files.setPosixFilePermissions(to, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }
}
