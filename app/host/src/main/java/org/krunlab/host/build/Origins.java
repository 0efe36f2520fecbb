package org.krunlab.host.build;

import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import org.krunlab.host.sources.SourceTrees;

/** How our libraries are told of the checkout they compile. */
final class Origins {
  private Origins() {}

  /** Make variables such as {@code LIBWASM3_ORIGIN=/path}, one for each such library. */
  static List<String> variables(SourceTrees trees) {
    return trees.repositories().entrySet().stream()
        .filter(entry -> Files.isDirectory(trees.guest().unikraft("lib-" + entry.getKey())))
        .map(
            entry ->
                "LIB" + entry.getKey().toUpperCase(Locale.ROOT) + "_ORIGIN=" + entry.getValue())
        .sorted()
        .toList();
  }
}
