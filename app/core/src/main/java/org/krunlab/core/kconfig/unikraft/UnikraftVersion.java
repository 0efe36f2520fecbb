package org.krunlab.core.kconfig.unikraft;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.krunlab.core.kconfig.ByteText;
import org.krunlab.core.kconfig.FilePort;

/**
 * The version that Unikraft's sources state in their {@code version.mk}.
 *
 * @param number such as {@code 0.17.0}; a build from a git checkout appends {@code ~} and the
 *     revision
 * @param codename such as {@code Calypso}
 */
public record UnikraftVersion(String number, String codename) {

  /** The version of the sources in {@code base}; empty when they do not state one. */
  public static Optional<UnikraftVersion> of(FilePort files, String base) {
    return files.read(base + "/version.mk").map(ByteText::decode).flatMap(UnikraftVersion::parse);
  }

  private static Optional<UnikraftVersion> parse(String text) {
    Map<String, String> values = new HashMap<>();
    for (String line : text.split("\n")) {
      int equals = line.indexOf('=');
      if (equals > 0 && !line.startsWith("#")) {
        values.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
      }
    }
    String major = values.get("UK_VERSION");
    String minor = values.get("UK_SUBVERSION");
    if (major == null || minor == null) {
      return Optional.empty();
    }
    String extra = values.getOrDefault("UK_EXTRAVERSION", "");
    String number = major + "." + minor + (extra.isEmpty() ? "" : "." + extra);
    return Optional.of(new UnikraftVersion(number, values.getOrDefault("UK_CODENAME", "")));
  }
}
