package org.krunlab.host.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.capsule.Capsule;
import org.krunlab.core.experiment.capsule.ImportCapsule;
import org.krunlab.core.measure.RunListener;
import org.krunlab.core.model.Sha256;
import org.krunlab.core.model.WasmRuntime;
import org.krunlab.host.Runs;
import org.krunlab.host.capsule.GoodCapsule;

/** Imports of a capsule of two runs, a module and an experiment, here or in a process that dies. */
final class Importing {
  /** How a process ends that dies when it is told to. */
  static final int DIED = 77;

  private Importing() {}

  /**
   * @param arguments the folder of a store, and before which step to die
   */
  public static void main(String[] arguments) {
    int last = Integer.parseInt(arguments[1]);
    var count = new AtomicInteger();
    take(
        Path.of(arguments[0]),
        what -> {
          if (count.getAndIncrement() == last) {
            // Neither hooks nor finally blocks: as little as after SIGKILL.
            Runtime.getRuntime().halt(DIED);
          }
        });
  }

  static Process dying(Path store, int step) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            Importing.class.getName(),
            store.toString(),
            Integer.toString(step))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  static ImportCapsule.Imported take(Path folder, SqliteIntake.Steps steps) {
    return take(Stores.in(folder), steps, GoodCapsule.open(GoodCapsule.bytes(folder)));
  }

  static ImportCapsule.Imported take(SqliteStore store, SqliteIntake.Steps steps, Capsule capsule) {
    return new ImportCapsule(store.runs(), store.intake(steps))
        .take(capsule, RunListener.NONE, new CancelToken());
  }

  /**
   * Whether one import is there whole, or nothing of it.
   *
   * @param others how many runs are there beside it
   */
  static void check(Path folder, int others, boolean taken) throws IOException {
    if (taken) {
      checkAll(folder, others);
    } else {
      SqliteStore store = Stores.in(folder);
      assertThat(store.runs().list()).hasSize(others);
      store.runs().begin(Runs.header(WasmRuntime.WASM3)).close();
      assertThat(files(folder).keySet())
          .hasSize(2 * others)
          .allMatch(name -> name.startsWith("headers/") || name.startsWith("streams/"));
    }
  }

  /**
   * Whether one import is there whole.
   *
   * @param others how many runs are there beside it
   */
  static void checkAll(Path folder, int others) {
    SqliteStore store = Stores.in(folder);
    assertThat(store.runs().list()).hasSize(others + 2);
    store
        .runs()
        .list()
        .forEach(entry -> store.runs().replay(entry.id(), (bytes, offset, length) -> {}));
    assertThat(store.materials().find(Sha256.of(GoodCapsule.MODULE))).contains(GoodCapsule.MODULE);
    assertThat(store.experiments().list())
        .singleElement()
        .satisfies(kept -> assertThat(kept.journal().done()).hasSize(2));
    store
        .experiments()
        .list()
        .getFirst()
        .journal()
        .done()
        .forEach(done -> store.runs().find(done.run()));
  }

  /** All files of a store with their contents, but for the database and locks. */
  static Map<String, String> files(Path folder) throws IOException {
    var files = new TreeMap<String, String>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString();
        if (!name.startsWith("runs.sqlite") && !name.endsWith(".lock")) {
          files.put(name, Files.readString(file, StandardCharsets.ISO_8859_1));
        }
      }
    }
    return files;
  }
}
