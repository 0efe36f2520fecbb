package org.krunlab.host.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.ImageReader;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.kconfig.file.ConfigFile;
import org.krunlab.core.kconfig.file.ConfigLine;
import org.krunlab.core.measure.anatomy.Dissection;
import org.krunlab.core.measure.anatomy.ImageContents;
import org.krunlab.core.measure.anatomy.LinkedImage;
import org.krunlab.core.model.ByteSize;
import org.krunlab.core.model.ImageKey;
import org.krunlab.host.file.Hashes;

/** Reads what a build left of an image. Nothing of it is kept: it takes part of a second. */
public final class ImageFiles implements ImageReader {
  private static final String ELF = "image.elf";
  private static final int BUFFER = 1 << 16;

  private final Path images;

  /**
   * @param images the folder with a folder for each key
   */
  public ImageFiles(Path images) {
    this.images = images;
  }

  @Override
  public ImageContents read(ImageKey key, CancelToken cancel) {
    Path elf = images.resolve(key.hex()).resolve(ELF);
    if (!Files.isRegularFile(elf)) {
      throw LabException.input(
          "Image %s is not in the cache any more; build its profile again to look into it."
              .formatted(key.abbreviated()));
    }
    return read(key.abbreviated(), elf, cancel);
  }

  @Override
  public ImageContents read(Path elf, CancelToken cancel) {
    return read(elf.toString(), elf, cancel);
  }

  private static ImageContents read(String name, Path elf, CancelToken cancel) {
    ElfImage image = ElfImage.read(elf);
    ElfImage named = withSymbols(image);
    LinkMap map = LinkMap.read(elf.resolveSibling("link.map"));
    cancel.throwIfCancelled();
    var linked =
        new LinkedImage(
            image.segments(),
            image.placed(),
            map.placements(),
            ElfSymbols.of(named, map.scriptSymbols()));
    ByteSize compressed = new ByteSize(deflated(image.bytes()));
    cancel.throwIfCancelled();
    return new ImageContents(
        name,
        new ByteSize(image.bytes().length),
        compressed,
        HexFormat.of().formatHex(Hashes.sha256().digest(image.bytes())),
        linked,
        Dissection.of(linked),
        LineTable.count(named),
        configuration(beside(elf, ".config")));
  }

  /** The file with symbols; what it holds may differ, since parts are filled in after linking. */
  private static ElfImage withSymbols(ElfImage image) {
    Path file = beside(image.file(), ".dbg");
    if (!Files.isRegularFile(file)) {
      return image;
    }
    ElfImage named = ElfImage.read(file);
    if (!named.placed().equals(image.placed())) {
      throw LabException.input(
          "%s is not of the same build as %s: their sections differ; remove it, or build again."
              .formatted(file, image.file()));
    }
    return named;
  }

  private static Path beside(Path elf, String ending) {
    String name = String.valueOf(elf.getFileName());
    return elf.resolveSibling(name.replaceFirst("\\.elf$", "") + ending);
  }

  private static Map<String, String> configuration(Path file) {
    try {
      return Files.isRegularFile(file)
          ? ConfigFile.read(Files.readAllBytes(file), "CONFIG_").lines().stream()
              .collect(Collectors.toMap(ConfigLine::name, ConfigLine::value, (one, last) -> last))
          : Map.of();
    } catch (IOException e) {
      throw LabException.input("The configuration " + file + " cannot be read.", e);
    }
  }

  private static long deflated(byte[] bytes) {
    try (var deflater = new Deflater(Deflater.BEST_COMPRESSION)) {
      deflater.setInput(bytes);
      deflater.finish();
      byte[] buffer = new byte[BUFFER];
      while (!deflater.finished()) {
        deflater.deflate(buffer);
      }
      return deflater.getBytesWritten();
    }
  }

  @Override
  public ImageKey find(String beginning) {
    List<String> keys = keys(beginning);
    if (keys.isEmpty()) {
      throw LabException.input(
          "There is no image %s in the cache; krunlab build PROFILE makes one."
              .formatted(beginning));
    }
    if (keys.size() > 1) {
      throw LabException.input(
          "%d images begin with %s; give more digits.".formatted(keys.size(), beginning));
    }
    return new ImageKey(keys.getFirst());
  }

  private List<String> keys(String beginning) {
    if (!Files.isDirectory(images)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(images)) {
      return folders
          .map(folder -> String.valueOf(folder.getFileName()))
          .filter(name -> name.startsWith(beginning) && name.matches("[0-9a-f]{64}"))
          .toList();
    } catch (IOException e) {
      throw LabException.machine("The images in " + images + " cannot be listed.", e);
    }
  }

  @Override
  public Optional<byte[]> elf(ImageKey key) {
    return bytes(images.resolve(key.hex()).resolve(ELF));
  }

  @Override
  public Optional<byte[]> config(ImageKey key) {
    return bytes(beside(images.resolve(key.hex()).resolve(ELF), ".config"));
  }

  private static Optional<byte[]> bytes(Path file) {
    try {
      return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    } catch (IOException e) {
      throw LabException.input(
          "%s cannot be read (%s); check its permissions.".formatted(file, e), e);
    }
  }
}
