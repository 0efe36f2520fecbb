package org.krunlab.host.sources;

import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads git's progress lines, such as {@code Receiving objects: 45% (450/1000), 3.10 MiB}.
 * Receiving takes nearly all of a fetch's time, so it stands for the whole.
 */
final class GitProgress {
  private static final Pattern RECEIVING = Pattern.compile("Receiving objects:\\s+(\\d{1,3})%.*");

  private GitProgress() {}

  /** The share received, 0 to 1; empty for any other line. */
  static OptionalDouble fraction(String line) {
    Matcher matcher = RECEIVING.matcher(line);
    return matcher.matches()
        ? OptionalDouble.of(Integer.parseInt(matcher.group(1)) / 100.0)
        : OptionalDouble.empty();
  }
}
