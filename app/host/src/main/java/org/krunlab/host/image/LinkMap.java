package org.krunlab.host.image;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.measure.anatomy.LinkedImage.Placement;

/**
 * The map that GNU ld writes with {@code -Map}: which input section went where. Unikraft links each
 * library into one object first ({@code libmusl.o}), so the files are the libraries.
 *
 * <p>The map's last part lists output sections at the margin and, below each, input sections as
 * {@code name address size file}; a long name stands on a line of its own.
 *
 * @param placements in the map's order
 * @param scriptSymbols names that the linker's script gives to addresses
 */
record LinkMap(List<Placement> placements, Set<String> scriptSymbols) {
  private static final Pattern OUTPUT = Pattern.compile("([^\\s*/(]\\S*)(?:\\s.*)?");
  private static final Pattern INPUT =
      Pattern.compile("(?: (\\S+))?\\s+0x([0-9a-f]+)\\s+0x([0-9a-f]+)(?: (\\S.*)?)?");
  private static final Pattern LONG_NAME = Pattern.compile(" ([^\\s*]\\S*)");
  private static final Pattern SCRIPT_SYMBOL =
      Pattern.compile("\\s+0x[0-9a-f]+\\s+(?:PROVIDE(?:_HIDDEN)? \\()?([\\w$.]+) = .*");

  /** What the linker's script writes by itself, such as {@code QUAD 0x0}. */
  private static final Pattern WRITTEN = Pattern.compile("(?:BYTE|SHORT|LONG|S?QUAD|ASCIZ?) .*");

  /** What link-time optimization made of all libraries at once. */
  private static final Pattern MIXED = Pattern.compile(".*\\.ltrans\\d*\\.(?:ltrans\\.)?o");

  private static final String BEGIN = "Linker script and memory map";
  private static final String FILL = "*fill*";

  public LinkMap {
    placements = List.copyOf(placements);
    scriptSymbols = Set.copyOf(scriptSymbols);
  }

  /**
   * Reads a map; where there is none, nothing is known of libraries.
   *
   * @throws LabException where it cannot be read
   */
  static LinkMap read(Path map) {
    if (!Files.exists(map)) {
      return new LinkMap(List.of(), Set.of());
    }
    try (BufferedReader reader = Files.newBufferedReader(map)) {
      return read(reader);
    } catch (IOException e) {
      throw LabException.input("The link map " + map + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static LinkMap read(BufferedReader reader) throws IOException {
    var placements = new ArrayList<Placement>();
    var symbols = new HashSet<String>();
    boolean begun = false;
    String output = "";
    String name = "";
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      begun |= line.equals(BEGIN);
      if (!begun || line.isEmpty()) {
        continue;
      }
      Matcher atMargin = OUTPUT.matcher(line);
      Matcher longName = LONG_NAME.matcher(line);
      Matcher input = INPUT.matcher(line);
      Matcher symbol = SCRIPT_SYMBOL.matcher(line);
      if (atMargin.matches()) {
        output = atMargin.group(1);
      } else if (longName.matches()) {
        name = longName.group(1);
      } else if (input.matches()) {
        add(placements, output, input.group(1) == null ? name : input.group(1), input);
      } else if (symbol.matches()) {
        symbols.add(symbol.group(1));
      }
    }
    return new LinkMap(placements, symbols);
  }

  private static void add(List<Placement> placements, String output, String name, Matcher input) {
    boolean fill = name.equals(FILL);
    String file = input.group(4) == null ? "" : input.group(4);
    if (!fill
        && (file.isEmpty() || WRITTEN.matcher(file).matches() || MIXED.matcher(file).matches())) {
      return;
    }
    placements.add(
        new Placement(
            output,
            name,
            Long.parseUnsignedLong(input.group(2), 16),
            Long.parseUnsignedLong(input.group(3), 16),
            fill ? "" : library(file)));
  }

  /** {@code /out/libmusl.o} is libmusl; {@code /lib/libgcc.a(x.o)} is libgcc. */
  private static String library(String file) {
    String archive = file.replaceFirst("\\(.*", "");
    return archive.substring(archive.lastIndexOf('/') + 1).replaceFirst("(\\.ld)?\\.[ao]$", "");
  }
}
