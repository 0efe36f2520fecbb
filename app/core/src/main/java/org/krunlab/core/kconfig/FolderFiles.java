package org.krunlab.core.kconfig;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Files of this machine. Relative names are looked for in one folder. What is done for each of
 * hundreds of files goes by way of {@code java.io}, which does in one step what takes {@code
 * java.nio} many: a process that reads a tree once feels that.
 */
public final class FolderFiles implements FilePort {

  /** The largest file that is read; whole trees are smaller. */
  private static final long MOST_BYTES = 64 << 20;

  private final Path folder;
  private final boolean isHere;

  /**
   * @param folder where relative names are looked for
   */
  public FolderFiles(Path folder) {
    this.folder = folder;
    this.isHere = folder.toString().isEmpty();
  }

  @Override
  public Optional<byte[]> read(String name) {
    File file = file(name);
    if (!file.isFile() || file.length() > MOST_BYTES) {
      return Optional.empty();
    }
    try (var in = new FileInputStream(file)) {
      return Optional.of(in.readAllBytes());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  @Override
  public boolean isFile(String name) {
    return file(name).isFile();
  }

  private File file(String name) {
    return isHere || name.startsWith("/") ? new File(name) : new File(folder.toFile(), name);
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
      return file(pattern).exists() ? List.of(pattern) : List.of();
    }
    List<String> found = List.of(pattern.startsWith("/") ? "/" : "");
    for (String part : pattern.split("/")) {
      if (!part.isEmpty()) {
        found = found.stream().flatMap(before -> step(before, part).stream()).toList();
      }
    }
    return inOrderOfBytes(found);
  }

  private List<String> step(String before, String part) {
    String start = before.isEmpty() || before.endsWith("/") ? before : before + "/";
    if (!isPattern(part)) {
      return file(start + part).exists() ? List.of(start + part) : List.of();
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
    List<String> found = new ArrayList<>();
    for (String entry : names(start)) {
      if (!entry.startsWith(".") && file(start + entry).isDirectory()) {
        found.add(start + entry);
      }
    }
    return inOrderOfBytes(found);
  }

  @Override
  public String canonical(String name) {
    try {
      return file(name).getCanonicalPath();
    } catch (IOException e) {
      return name;
    }
  }

  private List<String> names(String start) {
    String[] names = file(start).list();
    return names == null ? List.of() : Arrays.asList(names);
  }

  private static List<String> inOrderOfBytes(List<String> names) {
    Map<String, byte[]> keys = new HashMap<>();
    for (String name : names) {
      keys.put(name, ByteText.encode(name));
    }
    List<String> sorted = new ArrayList<>(names);
    sorted.sort((a, b) -> Arrays.compareUnsigned(keys.get(a), keys.get(b)));
    return sorted;
  }

  private static boolean isPattern(String text) {
    return text.chars().anyMatch(c -> c == '*' || c == '?' || c == '[');
  }
}
