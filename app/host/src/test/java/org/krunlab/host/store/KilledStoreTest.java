package org.krunlab.host.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.krunlab.core.experiment.RunHeader;
import org.krunlab.core.experiment.RunId;
import org.krunlab.core.experiment.RunStore;
import org.krunlab.core.experiment.repeat.RepeatJournal;
import org.krunlab.core.model.WasmRuntime;
import org.krunlab.host.Runs;

/**
 * Processes that write are killed with SIGKILL at moments drawn by lot. {@code -Dkrunlab.kills=200}
 * kills more of them than the usual few.
 */
@Timeout(1800)
class KilledStoreTest {
  private static final int KILLS = Integer.getInteger("krunlab.kills", 20);

  /** A victim is let alone until it has said so much, however slow the machine is. */
  private static final int MOST_LINES = 24;

  private static final int LONGEST_REST_MILLIS = 40;

  /** About how long each takes on a slow disk. */
  private static final int UPGRADE_MILLIS = 40;

  private static final int RESCUE_MILLIS = 100;
  private static final RunHeader HEADER = Runs.header(WasmRuntime.WASM3);

  private final Random random = new Random();

  @TempDir private Path folder;

  @Test
  void nothingThatWasAcknowledgedIsLostAndNothingHalfIsListed() throws Exception {
    var account = new Acknowledged();
    for (int i = 0; i < KILLS; i++) {
      int lines = random.nextInt(MOST_LINES);
      killed("work", folder, i, lines, random.nextInt(LONGEST_REST_MILLIS)).forEach(account::take);

      account.check(Stores.in(folder), folder);
      // The next one to write clears away what the dead one left.
      Stores.record(Stores.in(folder).runs(), HEADER, new byte[0]);
      StoreVictim.experiments(folder).begin(StoreVictim.plan(i));
      assertThat(unfinished()).isEmpty();
    }
    assertThat(account.runs()).isGreaterThanOrEqualTo(KILLS);
    account.checkStreams(Stores.in(folder));
    assertThat(Stores.check(folder).flaws()).isEmpty();
    assertThat(Stores.in(folder).setAside()).isEmpty();
  }

  @Test
  void importsThatAreKilledAreThereWholeOrNotAtAll() throws Exception {
    var acknowledged = new HashSet<String>();
    for (int i = 0; i < KILLS; i++) {
      killed("import", folder, i, random.nextInt(4), random.nextInt(LONGEST_REST_MILLIS))
          .forEach(line -> acknowledged.add(line.substring("taken ".length())));

      SqliteStore store = Stores.in(folder);
      Set<RunId> runs =
          store.runs().list().stream().map(RunStore.Entry::id).collect(Collectors.toSet());
      Set<RunId> ofExperiments =
          store.experiments().list().stream()
              .flatMap(kept -> kept.journal().done().stream())
              .map(RepeatJournal.Done::run)
              .collect(Collectors.toSet());
      assertThat(runs).isEqualTo(ofExperiments).hasSize(2 * store.experiments().list().size());
      assertThat(store.experiments().list())
          .extracting(kept -> kept.id().toString())
          .containsAll(acknowledged);
      store.runs().begin(HEADER).close();
      try (Stream<Path> streams = Files.list(folder.resolve("streams"))) {
        assertThat(streams).hasSize(runs.size());
      }
      assertThat(IntakeJournal.all(folder.resolve("imports"))).isEmpty();
    }
    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(KILLS);
    assertThat(Stores.check(folder).flaws()).isEmpty();
    assertThat(Stores.check(folder).leftovers()).isEmpty();
    Stores.in(folder)
        .runs()
        .list()
        .forEach(run -> Stores.in(folder).runs().replay(run.id(), (bytes, at, length) -> {}));
  }

  @Test
  void anUpgradeThatIsKilledLeavesTheOldSchemaOrTheNewOne() throws Exception {
    Path old = Files.createDirectory(folder.resolve("old"));
    RunHeader[] headers = new RunHeader[400];
    Arrays.fill(headers, HEADER);
    Stores.makeVersion1(old, headers);
    Files.createDirectory(old.resolve("streams"));
    int atOld = 0;
    int tries = Math.max(4, KILLS / 4);
    for (int i = 0; i < tries; i++) {
      Path copy = folder.resolve("copy-" + i);
      StoreVictim.copy(old, copy);
      killed("open", copy, i, 0, random.nextInt(1 + UPGRADE_MILLIS * i / tries));

      long version = StoreUpgradeTest.versionOf(copy.resolve("runs.sqlite"));
      assertThat(version).isIn(1L, 3L);
      atOld += version == 1 ? 1 : 0;
      assertThat(Stores.in(copy).runs().list()).hasSize(headers.length);
      assertThat(StoreUpgradeTest.versionOf(copy.resolve("runs.sqlite"))).isEqualTo(3);
    }
    assertThat(atOld).as("upgrades that were killed before their end").isPositive();
  }

  @Test
  void aRescueThatIsKilledLosesNoRun() throws Exception {
    Path damaged = Files.createDirectory(folder.resolve("damaged"));
    SqliteStore filling = Stores.in(damaged);
    IntStream.range(0, 60).forEach(i -> Stores.record(filling.runs(), HEADER, new byte[i]));
    List<RunStore.Entry> before = filling.runs().list();
    byte[] noise = "no database any more".repeat(3000).getBytes(StandardCharsets.UTF_8);
    Files.deleteIfExists(damaged.resolve("runs.sqlite-wal"));
    Files.deleteIfExists(damaged.resolve("runs.sqlite-shm"));
    Files.write(damaged.resolve("runs.sqlite"), noise);
    for (int i = 0; i < Math.max(4, KILLS / 4); i++) {
      Path copy = folder.resolve("copy-" + i);
      StoreVictim.copy(damaged, copy);
      killed("open", copy, i, 0, random.nextInt(RESCUE_MILLIS));

      SqliteStore store = Stores.in(copy);
      assertThat(store.runs().list()).isEqualTo(before);
      assertThat(store.setAside())
          .hasSize(1)
          .allSatisfy(aside -> assertThat(Files.readAllBytes(aside.file())).isEqualTo(noise));
    }
  }

  /**
   * Lets a victim live for a while, and gives the lines that it wrote to their ends.
   *
   * @param first how many lines to wait for
   * @param millis how long to wait then
   */
  private static List<String> killed(String what, Path folder, long seed, int first, int millis)
      throws IOException, InterruptedException {
    Process victim = StoreVictim.command(what, folder, seed).start();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(victim.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(lines.readLine()).isEqualTo("ready");
      var text = new StringBuilder();
      for (int i = 0; i < first; i++) {
        text.append(lines.readLine()).append('\n');
      }
      Thread.sleep(millis);
      // By its handle: the process itself would close the pipe with what is left in it.
      victim.toHandle().destroyForcibly();
      victim.waitFor();
      for (int c = lines.read(); c >= 0; c = lines.read()) {
        text.append((char) c);
      }
      return text.substring(0, text.lastIndexOf("\n") + 1).lines().toList();
    } finally {
      victim.destroyForcibly();
    }
  }

  private List<Path> unfinished() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> Objects.toString(file.getFileName()).startsWith(".krunlab-partial-"))
          .toList();
    }
  }
}
