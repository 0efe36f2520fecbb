import com.dylibso.chicory.wabt.Wat2Wasm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Run by Maven from source: assembles every {@code .wat} of a folder and writes an index of them.
 * The first line of each is a comment that tells what the module is for; it becomes the module's
 * summary in the index, one line {@code name TAB summary} each, sorted by name.
 */
final class AssembleSamples {
  private static final String COMMENT = ";; ";

  public static void main(String[] args) throws IOException {
    Path from = Path.of(args[0]);
    Path to = Files.createDirectories(Path.of(args[1]));
    List<Path> sources;
    try (var files = Files.list(from)) {
      sources = files.filter(file -> file.toString().endsWith(".wat")).sorted().toList();
    }
    var index = new ArrayList<String>();
    for (Path source : sources) {
      String name = source.getFileName().toString().replaceFirst("\\.wat$", "");
      index.add(name + "\t" + summary(source));
      Path module = to.resolve(name + ".wasm");
      if (isStale(module, source)) {
        Files.write(module, Wat2Wasm.parse(source.toFile()));
      }
    }
    Files.write(to.resolve("index.tsv"), index);
  }

  private static String summary(Path source) throws IOException {
    String first = Files.readAllLines(source).getFirst();
    if (!first.startsWith(COMMENT)) {
      throw new IOException(
          source + " has to begin with a line '" + COMMENT + "what the module is for'.");
    }
    return first.substring(COMMENT.length());
  }

  private static boolean isStale(Path module, Path source) throws IOException {
    return !Files.exists(module)
        || Files.getLastModifiedTime(module).compareTo(Files.getLastModifiedTime(source)) < 0;
  }
}
