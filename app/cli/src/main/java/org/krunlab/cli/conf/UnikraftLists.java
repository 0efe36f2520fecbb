package org.krunlab.cli.conf;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.Arrays;
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
    File file = new File(name);
    if (file.exists() && !file.isFile()) {
      return false;
    }
    if (holds(file, list)) {
      return true;
    }
    try (var out = new FileOutputStream(file)) {
      out.write(list);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Most often a list is there already as it has to be, and to write it takes far longer. */
  private static boolean holds(File file, byte[] list) {
    if (file.length() != list.length) {
      return false;
    }
    try (var in = new FileInputStream(file)) {
      return Arrays.equals(in.readAllBytes(), list);
    } catch (IOException e) {
      return false;
    }
  }
}
