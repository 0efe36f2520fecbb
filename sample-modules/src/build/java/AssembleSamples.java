import com.dylibso.chicory.wabt.Wat2Wasm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Run by Maven from source: assembles every {@code .wat} of a folder and writes an index of them,
 * one line {@code name TAB expectation TAB summary} each, sorted by name.
 *
 * <p>The first line of each source is a comment that tells what the module is for, the second what
 * comes of it. A line {@code ;; include: NAME} stands for the part of that name; {@code ;; fill: N}
 * appends so many data segments of a page each, from the second page of the memory on, to make a
 * module large without a large source.
 */
final class AssembleSamples {
  private static final String COMMENT = ";; ";
  private static final String EXPECT = ";; expect: ";
  private static final String INCLUDE = ";; include: ";
  private static final String FILL = ";; fill: ";
  private static final int PAGE = 65536;

  private final Path parts;

  private AssembleSamples(Path parts) {
    this.parts = parts;
  }

  public static void main(String[] args) throws IOException {
    Path to = Files.createDirectories(Path.of(args[2]));
    var assembler = new AssembleSamples(Path.of(args[1]));
    List<Path> sources = sources(Path.of(args[0]));
    var index = new ArrayList<String>();
    for (Path source : sources) {
      String name = source.getFileName().toString().replaceFirst("\\.wat$", "");
      List<String> lines = Files.readAllLines(source);
      index.add(
          name + "\t" + after(EXPECT, lines, 1, source) + "\t" + after(COMMENT, lines, 0, source));
      Path module = to.resolve(name + ".wasm");
      if (assembler.isStale(module, source)) {
        Files.write(module, assembler.assemble(lines));
      }
    }
    // A file's name sorts behind its ending, that of a sample has none.
    index.sort(Comparator.comparing(line -> line.substring(0, line.indexOf('\t'))));
    Files.write(to.resolve("index.tsv"), index);
  }

  private static List<Path> sources(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".wat")).sorted().toList();
    }
  }

  private static String after(String word, List<String> lines, int line, Path source)
      throws IOException {
    if (lines.size() <= line || !lines.get(line).startsWith(word)) {
      throw new IOException(source + ": line " + (line + 1) + " has to begin with '" + word + "'.");
    }
    return lines.get(line).substring(word.length());
  }

  private byte[] assemble(List<String> lines) throws IOException {
    var text = new StringBuilder();
    int fill = 0;
    for (String line : lines) {
      String stripped = line.strip();
      if (stripped.startsWith(INCLUDE)) {
        text.append(Files.readString(part(stripped.substring(INCLUDE.length()))));
      } else {
        if (stripped.startsWith(FILL)) {
          fill = Integer.parseInt(stripped.substring(FILL.length()));
        }
        text.append(line).append('\n');
      }
    }
    byte[] module = Wat2Wasm.parse(text.toString());
    return fill == 0 ? module : filled(module, fill);
  }

  private Path part(String name) {
    return parts.resolve(name + ".wat");
  }

  /** The module with a data section behind it; it must have none of its own. */
  private static byte[] filled(byte[] module, int pages) {
    var segments = new ByteArrayOutputStream();
    unsigned(segments, pages);
    for (int page = 0; page < pages; page++) {
      // Active in memory 0, at i32.const OFFSET, end.
      segments.write(0);
      segments.write(0x41);
      signed(segments, (page + 1) * PAGE);
      segments.write(0x0b);
      unsigned(segments, PAGE);
      for (int i = 0; i < PAGE; i++) {
        segments.write(i * 7 + page);
      }
    }
    var out = new ByteArrayOutputStream();
    out.writeBytes(module);
    out.write(11);
    unsigned(out, segments.size());
    out.writeBytes(segments.toByteArray());
    return out.toByteArray();
  }

  private static void unsigned(ByteArrayOutputStream out, int value) {
    int rest = value;
    while (rest >= 0x80) {
      out.write(rest & 0x7f | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
  }

  private static void signed(ByteArrayOutputStream out, int value) {
    int rest = value;
    while (rest < -64 || rest > 63) {
      out.write(rest & 0x7f | 0x80);
      rest >>= 7;
    }
    out.write(rest & 0x7f);
  }

  private boolean isStale(Path module, Path source) throws IOException {
    if (!Files.exists(module)) {
      return true;
    }
    var inputs = new ArrayList<Path>(sources(parts));
    inputs.add(source);
    for (Path input : inputs) {
      if (Files.getLastModifiedTime(module).compareTo(Files.getLastModifiedTime(input)) < 0) {
        return true;
      }
    }
    return false;
  }
}
