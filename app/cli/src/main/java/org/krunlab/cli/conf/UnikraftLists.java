package org.krunlab.cli.conf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.krunlab.core.kconfig.FilePort;
import org.krunlab.core.kconfig.ShellPort;
import org.krunlab.core.kconfig.unikraft.UnikraftKconfig;

/**
 * Unikraft's lists of libraries, made here where its script would make the same ones: with the same
 * order and in the same files. Running it takes many times as long as all else.
 */
final class UnikraftLists {
  /** Where names are sorted by their bytes. */
  private static final Set<String> LOCALES_OF_BYTES = Set.of("", "C", "POSIX", "C.UTF-8", "C.utf8");

  private UnikraftLists() {}

  /** Whether the script would sort names by their bytes. */
  static boolean areInOrderOfBytes(Environment environment) {
    String locale =
        Stream.of("LC_ALL", "LC_COLLATE", "LANG")
            .map(environment::get)
            .filter(value -> !value.isEmpty())
            .findFirst()
            .orElse("");
    return LOCALES_OF_BYTES.contains(locale);
  }

  static UnikraftKconfig over(FilePort files, ShellPort shell) {
    return UnikraftKconfig.over(files, shell, UnikraftLists::put);
  }

  private static boolean put(String name, byte[] list) {
    Path file = Path.of(name);
    try {
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        return false;
      }
      Files.write(file, list);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
