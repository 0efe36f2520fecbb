package org.krunlab.core.kconfig;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Files that exist only in a test. */
final class MemoryFiles implements FilePort {
  private final Map<String, byte[]> files = new TreeMap<>();

  static MemoryFiles of(String name, String text) {
    return new MemoryFiles().with(name, text);
  }

  MemoryFiles with(String name, String text) {
    files.put(name, ByteText.encode(text));
    return this;
  }

  @Override
  public Optional<byte[]> read(String name) {
    return Optional.ofNullable(files.get(name));
  }

  @Override
  public List<String> glob(String pattern) {
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
    return files.keySet().stream().filter(name -> matcher.matches(Path.of(name))).toList();
  }

  @Override
  public List<String> folders(String folder) {
    return files.keySet().stream()
        .filter(name -> name.startsWith(folder + "/"))
        .map(name -> name.substring(folder.length() + 1))
        .filter(rest -> rest.contains("/"))
        .map(rest -> folder + "/" + rest.substring(0, rest.indexOf('/')))
        .distinct()
        .toList();
  }

  @Override
  public String canonical(String name) {
    return name;
  }
}
