package org.krunlab.core.measure.anatomy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.krunlab.core.model.ByteSize;

/**
 * An image that was looked into.
 *
 * @param name what it is called beside another one
 * @param file bytes of the stripped file
 * @param compressed bytes of the same file by zlib's deflate at level 9
 * @param sha256 of the stripped file, in hexadecimal
 * @param linked what the linker made
 * @param anatomy the same, taken apart
 * @param sourceLines lines of source code that have instructions in it
 * @param configuration the Kconfig values in force by symbol; empty where they were not kept
 */
public record ImageContents(
    String name,
    ByteSize file,
    ByteSize compressed,
    String sha256,
    LinkedImage linked,
    Anatomy anatomy,
    Count sourceLines,
    Map<String, String> configuration) {
  /** The share of zeros among the loaded bytes from which on it is warned of, in per cent. */
  public static final int MANY_ZEROS = 20;

  public ImageContents {
    configuration = Map.copyOf(configuration);
  }

  /** What is odd about the image, as sentences. */
  public List<String> warnings() {
    var warnings = new ArrayList<String>();
    Extent total = anatomy.total();
    if (total.loaded() > 0 && 100 * total.zeros() >= MANY_ZEROS * total.loaded()) {
      warnings.add(
          String.format(
              Locale.ROOT,
              "%.0f %% of the loaded bytes are zero (%,d of %,d B).",
              100.0 * total.zeros() / total.loaded(),
              total.zeros(),
              total.loaded()));
    }
    if (anatomy.libraries().isEmpty()) {
      warnings.add("There is no link map of this image: nothing can be attributed to libraries.");
    }
    if (linked.symbols().isEmpty()) {
      warnings.add("There is no symbol table of this image: functions cannot be told apart.");
    }
    return warnings;
  }
}
