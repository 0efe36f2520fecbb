package org.krunlab.cli.conf;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.krunlab.core.kconfig.FilePort;
import org.krunlab.core.kconfig.FolderFiles;

/** Files of the current folder, else of the folder that {@code srctree} names. */
final class SearchedFiles implements FilePort {
  private final FolderFiles here = new FolderFiles(Path.of(""));
  private final FilesAhead ahead = new FilesAhead(here);
  private final Optional<String> sources;

  /**
   * @param sources what {@code srctree} says
   */
  SearchedFiles(Optional<String> sources) {
    this.sources = sources.filter(folder -> !folder.isEmpty());
  }

  @Override
  public Optional<byte[]> read(String name) {
    return ahead.read(name).or(() -> elsewhere(name).flatMap(here::read));
  }

  @Override
  public void expect(List<String> names) {
    ahead.begin(names);
  }

  @Override
  public boolean isFile(String name) {
    return here.isFile(name) || elsewhere(name).filter(here::isFile).isPresent();
  }

  @Override
  public List<String> glob(String pattern) {
    if (ahead.isRead(pattern)) {
      return List.of(pattern);
    }
    List<String> found = here.glob(pattern);
    return found.isEmpty() ? globElsewhere(pattern) : found;
  }

  @Override
  public List<String> folders(String folder) {
    return here.folders(folder);
  }

  @Override
  public String canonical(String name) {
    return here.canonical(name);
  }

  /** The names as the tree would write them, which {@link #read} looks for in both places. */
  private List<String> globElsewhere(String pattern) {
    Optional<String> wanted = elsewhere(pattern);
    if (wanted.isEmpty()) {
      return List.of();
    }
    int prefix = wanted.get().length() - pattern.length();
    return here.glob(wanted.get()).stream().map(name -> name.substring(prefix)).toList();
  }

  private Optional<String> elsewhere(String name) {
    return name.startsWith("/") ? Optional.empty() : sources.map(folder -> folder + "/" + name);
  }
}
