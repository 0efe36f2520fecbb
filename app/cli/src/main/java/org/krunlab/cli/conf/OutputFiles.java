package org.krunlab.cli.conf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import org.krunlab.core.kconfig.ByteText;
import org.krunlab.core.kconfig.conf.SyncedFiles;
import org.krunlab.core.kconfig.file.ConfigFile;
import org.krunlab.core.kconfig.file.ConfigStore;
import org.krunlab.core.kconfig.value.LiveConfiguration;

/** The files a call leaves behind. */
final class OutputFiles {
  private final LiveConfiguration live;
  private final Flavor flavor;
  private final Environment environment;

  OutputFiles(LiveConfiguration live, Flavor flavor, Environment environment) {
    this.live = live;
    this.flavor = flavor;
    this.environment = environment;
  }

  void saveDefconfig(String name, String text) {
    try {
      Files.write(Path.of(name), ByteText.encode(text));
    } catch (IOException e) {
      throw new ConfFailure("n*** Error while saving defconfig to: " + name + "\n\n");
    }
  }

  /** Writes {@code .config} and says what became of it. */
  String writeConfiguration() {
    String name = environment.configFile();
    if (name.isEmpty()) {
      throw failure("config name is empty\n");
    }
    Path file = Path.of(name);
    if (Files.isDirectory(file)) {
      throw failure(name + ": Is a directory\n");
    }
    try {
      createFolderOf(file);
      if (!environment.get("KCONFIG_OVERWRITECONFIG").isEmpty()) {
        Files.write(file, ByteText.encode(live.write()));
      } else if (!ConfigStore.write(file, live.write())) {
        return "No change to " + name;
      }
      return "configuration written to " + name;
    } catch (IOException e) {
      throw failure(e + "\n");
    }
  }

  private static ConfFailure failure(String reason) {
    return new ConfFailure(reason + "\n*** Error during writing of the configuration.\n\n");
  }

  /**
   * Writes what a build includes.
   *
   * @param always also where it is there already
   */
  void sync(boolean always) throws IOException {
    String name = environment.find("KCONFIG_AUTOCONFIG").orElse("include/config/auto.conf");
    Path makefile = Path.of(name);
    if (!always && Files.exists(makefile)) {
      return;
    }
    boolean unikraft = flavor == Flavor.UNIKRAFT;
    if (unikraft) {
      live.forgetAll();
    }
    var synced = new SyncedFiles(live);
    String commands = unikraft ? "include/config/auto.conf.cmd" : name + ".cmd";
    replace(Path.of(commands), synced.dependencies(name, unikraft));
    touchChanged(synced, makefile);
    live.tree().visitingOrder().forEach(live::compute);
    String header = environment.find("KCONFIG_AUTOHEADER").orElse("include/generated/autoconf.h");
    replace(Path.of(header), synced.header(unikraft));
    if (unikraft) {
      String tristates =
          environment.find("KCONFIG_TRISTATE").orElse("include/config/tristate.conf");
      replace(Path.of(tristates), synced.tristates());
    } else {
      String rust = environment.find("KCONFIG_RUSTCCFG").orElse("include/generated/rustc_cfg");
      replace(Path.of(rust), synced.rust());
    }
    // The last one: make takes it as the sign that all is done.
    replace(makefile, synced.makefile(unikraft));
  }

  private void touchChanged(SyncedFiles synced, Path makefile) throws IOException {
    ConfigFile before = ConfigFile.empty();
    if (Files.isRegularFile(makefile)) {
      before = ConfigFile.read(Files.readAllBytes(makefile), live.tree().prefix());
      live.forgetComputed();
    }
    live.compute(live.tree().modules());
    for (String symbol : synced.changedSince(before, flavor == Flavor.UNIKRAFT)) {
      Path file = touched(symbol, makefile);
      createFolderOf(file);
      Files.write(file, new byte[0]);
    }
  }

  private Path touched(String symbol, Path makefile) {
    return flavor == Flavor.UNIKRAFT
        ? Path.of("include/config", symbol.toLowerCase(Locale.ROOT).replace('_', '/') + ".h")
        : makefile.resolveSibling(symbol);
  }

  private static void createFolderOf(Path file) throws IOException {
    Optional<Path> folder = Optional.ofNullable(file.getParent());
    if (folder.isPresent() && !Files.isDirectory(folder.get())) {
      Files.createDirectories(folder.get());
    }
  }

  private static void replace(Path file, String text) throws IOException {
    createFolderOf(file);
    Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
    try {
      Files.write(temporary, ByteText.encode(text));
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }
}
