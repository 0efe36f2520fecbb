package org.krunlab.core.kconfig;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Files of a file system. Relative names are looked for in one folder. */
public final class NioFiles implements FilePort {
  private static final Comparator<String> BY_BYTES =
      (a, b) -> java.util.Arrays.compareUnsigned(ByteText.encode(a), ByteText.encode(b));

  /** The largest file that is read; whole trees are smaller. */
  private static final long MOST_BYTES = 64 << 20;

  private final Path folder;

  /**
   * @param folder where relative names are looked for
   */
  public NioFiles(Path folder) {
    this.folder = folder;
  }

  @Override
  public Optional<byte[]> read(String name) {
    try {
      Path path = folder.resolve(name);
      BasicFileAttributes about = Files.readAttributes(path, BasicFileAttributes.class);
      return about.isRegularFile() && about.size() <= MOST_BYTES
          ? Optional.of(Files.readAllBytes(path))
          : Optional.empty();
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }

  @Override
  public boolean isFile(String name) {
    return Files.isRegularFile(folder.resolve(name));
  }

  @Override
  public Optional<String> obstacle(String name) {
    try {
      Path path = folder.resolve(name);
      if (!Files.exists(path)) {
        return Optional.empty();
      }
      if (!Files.isRegularFile(path)) {
        return Optional.of(Files.isDirectory(path) ? "it is a folder" : "it is no regular file");
      }
      return Optional.of(
          Files.size(path) > MOST_BYTES
              ? "it is larger than " + (MOST_BYTES >> 20) + " MiB"
              : "there is no permission to read it");
    } catch (IOException | InvalidPathException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public List<String> glob(String pattern) {
    if (!isPattern(pattern)) {
      return Files.exists(folder.resolve(pattern)) ? List.of(pattern) : List.of();
    }
    List<String> found = List.of(pattern.startsWith("/") ? "/" : "");
    for (String part : pattern.split("/")) {
      if (!part.isEmpty()) {
        found = found.stream().flatMap(before -> step(before, part).stream()).toList();
      }
    }
    return found.stream().sorted(BY_BYTES).toList();
  }

  private List<String> step(String before, String part) {
    String start = before.isEmpty() || before.endsWith("/") ? before : before + "/";
    if (!isPattern(part)) {
      return Files.exists(folder.resolve(start + part)) ? List.of(start + part) : List.of();
    }
    FileSystem system = folder.getFileSystem();
    PathMatcher matcher =
        system.getPathMatcher("glob:" + part.replace("{", "\\{").replace("}", "\\}"));
    return names(start).stream()
        .filter(name -> part.startsWith(".") || !name.startsWith("."))
        .filter(name -> matcher.matches(system.getPath(name)))
        .map(name -> start + name)
        .toList();
  }

  @Override
  public List<String> folders(String name) {
    String start = name.endsWith("/") ? name : name + "/";
    return names(start).stream()
        .filter(entry -> !entry.startsWith("."))
        .filter(entry -> Files.isDirectory(folder.resolve(start + entry)))
        .sorted(BY_BYTES)
        .map(entry -> start + entry)
        .toList();
  }

  @Override
  public String canonical(String name) {
    try {
      return folder.resolve(name).toRealPath().toString();
    } catch (IOException e) {
      return name;
    }
  }

  private List<String> names(String start) {
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder.resolve(start))) {
      entries.forEach(entry -> names.add(entry.getFileName().toString()));
    } catch (IOException e) {
      return List.of();
    }
    return names;
  }

  private static boolean isPattern(String text) {
    return text.chars().anyMatch(c -> c == '*' || c == '?' || c == '[');
  }
}
