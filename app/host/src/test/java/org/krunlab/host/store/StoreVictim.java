package org.krunlab.host.store;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.krunlab.core.experiment.RunHeader;
import org.krunlab.core.experiment.RunId;
import org.krunlab.core.experiment.capsule.Capsule;
import org.krunlab.core.experiment.capsule.ImportCapsule;
import org.krunlab.core.experiment.history.Reference;
import org.krunlab.core.experiment.history.Subject;
import org.krunlab.core.experiment.record.Experiment;
import org.krunlab.core.experiment.record.Experiments;
import org.krunlab.core.experiment.repeat.RepeatJournal;
import org.krunlab.core.experiment.repeat.RepeatPlan;
import org.krunlab.core.experiment.repeat.Turns;
import org.krunlab.core.model.Narration;
import org.krunlab.core.model.WasmRuntime;
import org.krunlab.host.Runs;
import org.krunlab.host.capsule.GoodCapsule;

/**
 * A process that does to a store all that can be done, and says on its standard output what has
 * been done, a line each, until somebody kills it.
 */
final class StoreVictim {
  private static final RunHeader HEADER = Runs.header(WasmRuntime.WASM3);
  private static final int LONGEST_STREAM = 100_000;

  private final Path folder;
  private final Random random;
  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final SqliteStore store;
  private long turn;

  private StoreVictim(Path folder, long seed) {
    this.folder = folder;
    this.random = new Random(seed);
    this.store = Stores.in(folder);
    this.turn = seed << 32;
  }

  /**
   * @param arguments {@code work}, {@code open} or {@code import}, the folder, a seed
   */
  public static void main(String[] arguments) throws Exception {
    var victim = new StoreVictim(Path.of(arguments[1]), Long.parseLong(arguments[2]));
    if (arguments[0].equals("open")) {
      // What has to be loaded first is not what is looked at.
      Stores.record(
          Stores.in(Files.createTempDirectory(victim.folder, "warm")).runs(), HEADER, new byte[0]);
      victim.out.println("ready");
      victim.out.println("listed " + victim.store.runs().list().size());
    } else if (arguments[0].equals("import")) {
      victim.takeIn();
    } else {
      victim.work();
    }
  }

  private void takeIn() {
    Capsule capsule = GoodCapsule.open(GoodCapsule.bytes(folder));
    store.runs().list();
    out.println("ready");
    while (true) {
      ImportCapsule.Imported imported = Importing.take(store, what -> {}, capsule);
      out.println("taken " + imported.experiments().getFirst());
    }
  }

  private void work() {
    // What has to be loaded first is not what is looked at.
    store.runs().list();
    out.println("ready");
    Experiments.Kept experiment = experiments(folder).begin(plan(turn));
    out.println("experiment " + experiment.id());
    while (true) {
      turn++;
      RunId run = recordOne();
      Subject subject = Subject.of(run);
      store.annotations().change(subject, before -> before.withTag("tag-" + turn));
      out.println("tag " + run.number() + " tag-" + turn);
      store.annotations().change(subject, before -> before.withNote("note " + turn));
      out.println("note " + run.number() + " note " + turn);
      experiment.journal().add(new RepeatJournal.Done(new Turns.Cell(0, 0), run));
      out.println("entry " + experiment.id() + " " + run.number());
      String place = "/reports/" + turn + ".pdf";
      store
          .references()
          .note(new Reference(Reference.Kind.REPORT, place, HEADER.startedAt(), List.of(run)));
      out.println("refer " + place + " " + run.number());
      store.digests().keep(Map.of());
      if (turn % 3 == 0) {
        store.trash().discard(List.of(run));
        out.println("discard " + run.number());
      }
      if (turn % 15 == 0) {
        out.println("emptying");
        store.trash().empty();
        out.println("empty");
      }
    }
  }

  private RunId recordOne() {
    byte[] stream = new byte[random.nextInt(LONGEST_STREAM)];
    random.nextBytes(stream);
    RunId run = Stores.record(store.runs(), HEADER, stream);
    String digest = HexFormat.of().formatHex(StreamFolder.digest().digest(stream));
    out.println("run " + run.number() + " " + digest);
    return run;
  }

  static Experiment plan(long seed) {
    return Experiment.comparison(
        HEADER.startedAt(),
        new RepeatPlan(List.of(HEADER.profile()), Narration.SILENT, 1, 0, false, seed));
  }

  /** Where a store's experiments are. */
  static Experiments experiments(Path folder) {
    return new ExperimentFolder(folder.resolve("experiments"));
  }

  /** The command that starts one. */
  static ProcessBuilder command(String what, Path folder, long seed) {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            StoreVictim.class.getName(),
            what,
            folder.toString(),
            Long.toString(seed))
        .redirectError(ProcessBuilder.Redirect.to(Path.of("/dev/null").toFile()));
  }

  /** A folder's files, copied as they are. */
  static void copy(Path from, Path to) throws Exception {
    try (var files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }
}
