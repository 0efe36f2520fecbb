package org.krunlab.host.build;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.krunlab.core.model.ByteSize;
import org.krunlab.core.model.ImageAnatomy;

/**
 * Reads the map that GNU ld writes with {@code -Map} for what each input file contributes. Unikraft
 * links each library into one object first ({@code libmusl.o}), so the files are the libraries.
 *
 * <p>The map's last part lists output sections at the margin and, below each, input sections as
 * {@code name address size file}; a long name stands on a line of its own.
 */
final class LinkMap {
  private static final Pattern OUTPUT = Pattern.compile("([^\\s*/(]\\S*)(?:\\s.*)?");
  private static final Pattern INPUT =
      Pattern.compile("(?: \\S+)?\\s+0x([0-9a-f]+)\\s+0x([0-9a-f]+) (\\S.*)");
  private static final String BEGIN = "Linker script and memory map";

  private LinkMap() {}

  /**
   * @param allocated names of the output sections that are in the image
   * @return the libraries with the bytes they have in memory, the largest first
   */
  static List<ImageAnatomy.Part> libraries(Path map, Set<String> allocated) throws IOException {
    var sizes = new HashMap<String, Long>();
    try (BufferedReader reader = Files.newBufferedReader(map)) {
      boolean begun = false;
      boolean counts = false;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        begun |= line.equals(BEGIN);
        if (!begun || line.isEmpty()) {
          continue;
        }
        Matcher output = OUTPUT.matcher(line);
        Matcher input = INPUT.matcher(line);
        if (output.matches()) {
          counts = allocated.contains(output.group(1));
        } else if (counts && input.matches()) {
          long size = Long.parseUnsignedLong(input.group(2), 16);
          sizes.merge(library(input.group(3)), size, Long::sum);
        }
      }
    }
    return sizes.entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(entry -> new ImageAnatomy.Part(entry.getKey(), new ByteSize(entry.getValue())))
        .toList();
  }

  /** {@code /out/libmusl.o} is libmusl; {@code /lib/libgcc.a(x.o)} is libgcc. */
  private static String library(String file) {
    String archive = file.replaceFirst("\\(.*", "");
    return archive.substring(archive.lastIndexOf('/') + 1).replaceFirst("(\\.ld)?\\.[ao]$", "");
  }
}
