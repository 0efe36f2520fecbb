package org.krunlab.core.kconfig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.krunlab.core.kconfig.tree.KconfigTree;
import org.krunlab.core.kconfig.unikraft.UnikraftKconfig;
import org.krunlab.core.kconfig.unikraft.UnikraftSettings;
import org.krunlab.core.kconfig.unikraft.UnikraftVersion;

/**
 * A build of Unikraft in a folder of its own, as far as its Kconfig tools see one.
 *
 * @param folder what the build writes to, with symbolic links resolved
 */
record UnikraftBuild(Path folder, UnikraftSettings settings) implements AutoCloseable {

  /** A build of the sources as they are. */
  static UnikraftBuild of(UnikraftTree sources, Path folder) throws IOException {
    return of(sources.folder().toRealPath(), folder.toRealPath());
  }

  /**
   * A build of the same sources whose lists of libraries are made by Unikraft's script once, the
   * first time they are asked for, and not at every run of the tool: that takes a hundred times
   * longer than everything else the tool does.
   */
  static UnikraftBuild withListsMadeOnce(UnikraftTree sources, Path folder) throws IOException {
    Path real = sources.folder().toRealPath();
    Path base = folder.toRealPath().resolve("unikraft");
    Path build = Files.createDirectories(base.resolve("support/build"));
    linkAllBut("support", real, base);
    linkAllBut("build", real.resolve("support"), base.resolve("support"));
    linkAllBut("config-submenu.sh", real.resolve("support/build"), build);
    Path script = build.resolve("config-submenu.sh");
    Files.writeString(
        script,
        """
        #!/bin/sh
        for word; do
          if [ "$before" = -o ]; then list=$word; fi
          before=$word
        done
        if [ -f "$list" ]; then echo "$list"; else exec '%s/support/build/config-submenu.sh' "$@"; fi
        """
            .formatted(real));
    if (!script.toFile().setExecutable(true)) {
      throw new IOException(script + " cannot be made executable");
    }
    return of(base, folder.toRealPath());
  }

  private static void linkAllBut(String name, Path from, Path to) throws IOException {
    try (var entries = Files.newDirectoryStream(from)) {
      for (Path entry : entries) {
        if (!entry.getFileName().toString().equals(name)) {
          Files.createSymbolicLink(to.resolve(entry.getFileName()), entry);
        }
      }
    }
  }

  private static UnikraftBuild of(Path base, Path folder) throws IOException {
    Path application = Files.createDirectories(folder.resolve("app"));
    Files.writeString(application.resolve("Config.uk"), "config APPTEST\n\tbool \"Test\"\n");
    Path out = Files.createDirectories(folder.resolve("out"));
    Files.createDirectories(out.resolve("kconfig"));
    Files.createDirectories(out.resolve("include/uk/bits"));
    UnikraftVersion version =
        UnikraftVersion.of(new FolderFiles(folder), base.toString()).orElseThrow();
    return new UnikraftBuild(
        folder,
        new UnikraftSettings(
            base.toString(),
            application.toString(),
            "test",
            "x86_64",
            "x86_64",
            version.number(),
            version.codename(),
            out.toString(),
            folder.resolve("config").toString(),
            List.of(),
            List.of(),
            List.of()));
  }

  /** The engine's tree. */
  KconfigTree tree() throws KconfigException {
    return UnikraftKconfig.read(settings, new FolderFiles(folder), ShellPort.refusing());
  }

  /** The first file of the tree. */
  String root() {
    return settings.base() + "/Config.uk";
  }

  /** Where the tool reads and writes the configuration. */
  Path config() {
    return Path.of(settings.configFile());
  }

  /** What the tool finds in its environment; its script lists in the order of bytes. */
  Map<String, String> environment() {
    Map<String, String> all = new HashMap<>(settings.environment());
    all.put("LC_ALL", "C");
    return all;
  }

  /** Removes the links to the sources, so that whoever clears the folder does not meet them. */
  @Override
  public void close() throws IOException {
    List<Path> links;
    try (Stream<Path> found = Files.walk(folder)) {
      links = found.filter(Files::isSymbolicLink).toList();
    }
    for (Path link : links) {
      Files.delete(link);
    }
  }
}
