package org.krunlab.host.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.krunlab.core.experiment.RunHeader;
import org.krunlab.core.experiment.RunId;
import org.krunlab.core.experiment.RunStore;
import org.krunlab.core.experiment.history.Annotation;
import org.krunlab.core.experiment.history.SetAside;
import org.krunlab.core.experiment.history.Subject;
import org.krunlab.core.model.WasmRuntime;
import org.krunlab.host.Runs;

class DamagedStoreTest {
  private static final int RUNS = 30;
  private static final RunHeader HEADER = Runs.header(WasmRuntime.WASM3);

  @TempDir private Path folder;

  /** What can befall a file. */
  enum Mishap {
    HEADER_OVERWRITTEN {
      @Override
      void befall(Path file) throws IOException {
        overwrite(file, 0, new byte[100]);
      }
    },
    NO_DATABASE {
      @Override
      void befall(Path file) throws IOException {
        Files.writeString(file, "Dear diary, today I found a file of that name.");
      }
    },
    TRUNCATED {
      @Override
      void befall(Path file) throws IOException {
        try (var open = new RandomAccessFile(file.toFile(), "rw")) {
          open.setLength(open.length() / 2);
        }
      }
    },
    CUT_WITHIN_THE_FIRST_PAGE {
      @Override
      void befall(Path file) throws IOException {
        try (var open = new RandomAccessFile(file.toFile(), "rw")) {
          open.setLength(1000);
        }
      }
    },
    EMPTY {
      @Override
      void befall(Path file) throws IOException {
        Files.write(file, new byte[0]);
      }
    },
    GONE {
      @Override
      void befall(Path file) throws IOException {
        Files.delete(file);
      }
    };

    abstract void befall(Path file) throws IOException;
  }

  @ParameterizedTest
  @EnumSource
  void everyRunOutlivesItsDatabase(Mishap mishap) throws Exception {
    List<RunStore.Entry> before = fill();
    mishap.befall(database());
    byte[] damaged = Files.exists(database()) ? Files.readAllBytes(database()) : null;

    SqliteStore store = Stores.in(folder);

    assertThat(store.runs().list()).isEqualTo(before);
    store.runs().replay(new RunId(7), (bytes, offset, length) -> {});
    assertThat(Stores.record(store.runs(), HEADER, new byte[0])).isEqualTo(new RunId(RUNS + 1));
    if (damaged != null) {
      List<SetAside> aside = Stores.in(folder).setAside();
      assertThat(aside).hasSize(1);
      assertThat(Files.readAllBytes(aside.getFirst().file())).isEqualTo(damaged);
      assertThat(aside.getFirst().account())
          .startsWith("The database of runs " + database() + " was damaged: ")
          .contains("put aside as " + aside.getFirst().file())
          .contains("Saved were 30 runs");
    }
  }

  @Test
  void tagsAndNotesAreReadBehindAHeaderThatIsLost() throws Exception {
    fill();
    overwrite(database(), 0, new byte[100]);

    SqliteStore store = Stores.in(folder);

    assertThat(store.annotations().all(Subject.Kind.RUN)).hasSize(RUNS);
    assertThat(store.annotations().all(Subject.Kind.RUN).values())
        .extracting(Annotation::note)
        .contains("note 9");
    assertThat(store.trash().list()).isEmpty();
  }

  @Test
  void whatWasInTheTrashStaysThere() throws Exception {
    fill();
    Stores.in(folder).trash().discard(List.of(new RunId(3)));
    checkpoint();
    overwrite(database(), 0, new byte[16]);

    SqliteStore store = Stores.in(folder);

    assertThat(store.runs().list()).hasSize(RUNS - 1);
    assertThat(store.trash().list()).extracting(one -> one.run().number()).containsExactly(3L);
  }

  /** Wherever it hits: all runs are there, or the store says in a sentence what is wrong. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void pagesOfNoiseCostNoRun(long seed) throws Exception {
    List<RunStore.Entry> before = fill();
    var random = new Random(seed);
    long pages = Files.size(database()) / 4096;
    for (int i = 0; i < 3; i++) {
      byte[] noise = new byte[4096];
      random.nextBytes(noise);
      // The first page has the schema; what is done without it is told elsewhere.
      overwrite(database(), 4096 * (1 + random.nextLong(pages - 1)), noise);
    }

    SqliteStore store = Stores.in(folder);

    assertThat(store.runs().list()).isEqualTo(before);
    assertThat(Stores.in(folder).runs().list()).isEqualTo(before);
  }

  @Test
  void damageThatShowsWhileItIsInUseIsMendedOnTheWay() throws Exception {
    fill();
    SqliteStore store = Stores.in(folder);
    assertThat(store.runs().list()).hasSize(RUNS);
    checkpoint();
    byte[] noise = new byte[(int) Files.size(database()) - 4096];
    Arrays.fill(noise, (byte) 0x5a);
    overwrite(database(), 4096, noise);

    assertThat(Stores.record(store.runs(), HEADER, new byte[5])).isEqualTo(new RunId(RUNS + 1));
    assertThat(store.runs().list()).hasSize(RUNS + 1);
    assertThat(store.setAside()).hasSize(1);
  }

  @Test
  void runsOfTheFirstSchemaAreSavedFromTheBackup() throws Exception {
    Stores.makeVersion1(folder, HEADER, HEADER);
    Files.createDirectories(folder.resolve("streams"));
    Files.createFile(folder.resolve("streams/old-1.stream"));
    Files.createFile(folder.resolve("streams/old-2.stream"));
    Stores.record(Stores.in(folder).runs(), HEADER, new byte[0]);
    checkpoint();
    Mishap.NO_DATABASE.befall(database());

    assertThat(Stores.in(folder).runs().list())
        .extracting(entry -> entry.id().number())
        .containsExactly(3L, 2L, 1L);
  }

  @Test
  void aRescueThatWasInterruptedIsFinished() throws Exception {
    List<RunStore.Entry> before = fill();
    Path rebuilt = folder.resolve("runs.rebuilt-20260102T030405.000Z.sqlite");
    Files.copy(database(), rebuilt);
    Mishap.NO_DATABASE.befall(database());
    Files.writeString(folder.resolve("runs.sqlite-wal"), "a log of the damaged one");

    assertThat(Stores.in(folder).runs().list()).isEqualTo(before);
    assertThat(rebuilt).doesNotExist();
    assertThat(folder.resolve("runs-damaged-20260102T030405.000Z.sqlite")).exists();
    assertThat(folder.resolve("runs-damaged-20260102T030405.000Z.sqlite-wal")).exists();
  }

  private List<RunStore.Entry> fill() throws SQLException {
    SqliteStore store = Stores.in(folder);
    IntStream.rangeClosed(1, RUNS)
        .forEach(
            i -> {
              Stores.record(store.runs(), HEADER, ("stream " + i).getBytes(StandardCharsets.UTF_8));
              store
                  .annotations()
                  .change(
                      new Subject(Subject.Kind.RUN, i),
                      before -> before.withTag("tag-" + i).withNote("note " + i));
            });
    checkpoint();
    return store.runs().list();
  }

  /** All of it in the one file, as after the last process has gone. */
  private void checkpoint() throws SQLException {
    Stores.execute(database(), "PRAGMA wal_checkpoint(TRUNCATE)");
  }

  private Path database() {
    return folder.resolve("runs.sqlite");
  }

  private static void overwrite(Path file, long at, byte[] bytes) throws IOException {
    try (var open = new RandomAccessFile(file.toFile(), "rw")) {
      open.seek(at);
      open.write(bytes);
    }
  }

  @Test
  void nothingIsLeftOfTheRescueButWhatWasPutAside() throws Exception {
    fill();
    Mishap.TRUNCATED.befall(database());
    Stores.in(folder).runs().list();

    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .noneMatch(name -> name.contains("scratch") || name.contains("unfinished"))
          .noneMatch(name -> name.contains("rebuilt"));
    }
  }
}
