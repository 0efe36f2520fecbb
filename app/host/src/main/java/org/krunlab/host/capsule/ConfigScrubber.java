package org.krunlab.host.capsule;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Makes a .config fit to be published: of every value that is an absolute path, such as
 * CONFIG_UK_BASE, the last name remains.
 */
final class ConfigScrubber {
  private static final Pattern FOLDERS = Pattern.compile("(?m)^(CONFIG_\\w+=\")/(?:[^\"\n]*/)?");

  private ConfigScrubber() {}

  static byte[] scrub(byte[] config) {
    // One character for each byte: whatever encoding it has is kept.
    String text = new String(config, StandardCharsets.ISO_8859_1);
    return FOLDERS
        .matcher(text)
        .replaceAll(
            found ->
                found.group().endsWith("\"/") && endsValue(text, found.end())
                    ? found.group()
                    : found.group(1))
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  /** The root folder alone says nothing of a machine. */
  private static boolean endsValue(String text, int at) {
    return at < text.length() && text.charAt(at) == '"';
  }
}
