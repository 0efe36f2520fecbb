package org.krunlab.host.kconfig;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.krunlab.core.kconfig.FilePort;
import org.krunlab.core.kconfig.unikraft.UnikraftSettings;
import org.krunlab.core.kconfig.unikraft.UnikraftVersion;

/** What Unikraft's Makefile would tell the tree in a folder, given the variables one gives it. */
final class UnikraftFolder {
  private UnikraftFolder() {}

  /** Empty when the folder states no version, and so is not Unikraft's. */
  static Optional<UnikraftSettings> settings(
      Path folder, FilePort files, Map<String, String> environment) {
    String base = folder.toString();
    String application = environment.getOrDefault("A", base);
    String output = environment.getOrDefault("O", application + "/build");
    return UnikraftVersion.of(files, base)
        .map(
            version ->
                new UnikraftSettings(
                    base,
                    application,
                    environment.getOrDefault("N", Path.of(application).getFileName().toString()),
                    environment.getOrDefault("ARCH", host()),
                    host(),
                    version.number(),
                    version.codename(),
                    output,
                    environment.getOrDefault("C", application + "/.config"),
                    list(environment.get("L")),
                    list(environment.get("P")),
                    list(environment.get("E"))));
  }

  private static List<String> list(@Nullable String folders) {
    return folders == null
        ? List.of()
        : Arrays.stream(folders.split(":")).filter(folder -> !folder.isEmpty()).toList();
  }

  private static String host() {
    String machine = System.getProperty("os.arch", "");
    return switch (machine) {
      case "amd64" -> "x86_64";
      case "aarch64" -> "arm64";
      default -> machine;
    };
  }
}
