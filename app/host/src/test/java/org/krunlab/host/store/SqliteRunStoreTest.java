package org.krunlab.host.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.RunHeader;
import org.krunlab.core.experiment.RunId;
import org.krunlab.core.experiment.RunStore;
import org.krunlab.core.model.WasmRuntime;
import org.krunlab.host.Runs;
import org.krunlab.host.Streams;

class SqliteRunStoreTest {
  private static final RunHeader HEADER = Runs.header(WasmRuntime.WASM3);

  @TempDir private Path folder;

  @Test
  void givesBackWhatWasStored() {
    byte[] stream = Streams.printing("Hello\n");
    RunId id = Stores.record(store(), HEADER, stream);

    // A store of its own, as after a restart.
    assertThat(store().list()).containsExactly(new RunStore.Entry(id, HEADER));
    assertThat(store().find(id).header()).isEqualTo(HEADER);
    assertThat(replay(store(), id)).isEqualTo(stream);
  }

  @Test
  void numbersRunsAndListsTheNewestFirst() {
    RunStore store = store();
    Stores.record(store, HEADER, new byte[0]);
    Stores.record(store, Runs.header(WasmRuntime.WAMR_AOT), new byte[0]);

    assertThat(store.list())
        .extracting(entry -> entry.id().number() + " " + entry.header().profile().name())
        .containsExactly("2 wamr-aot", "1 wasm3");
  }

  @Test
  void aRunThatIsNotCommittedLeavesNothing() throws IOException {
    try (RunStore.Recording recording = store().begin(HEADER)) {
      recording.accept(new byte[100_000], 0, 100_000);
    }

    assertThat(store().list()).isEmpty();
    assertThat(streamFiles()).isEmpty();
  }

  @Test
  void anUnusedStoreIsEmptyAndCreatesNothing() {
    RunStore unused = Stores.in(folder.resolve("none")).runs();

    assertThat(unused.list()).isEmpty();
    assertThatThrownBy(() -> unused.find(new RunId(7)))
        .isInstanceOf(LabException.class)
        .hasMessageStartingWith("There is no run #7 in the store");
    assertThat(folder.resolve("none")).doesNotExist();
  }

  @Test
  void tellsAStreamThatWasChanged() throws IOException {
    RunId id = Stores.record(store(), HEADER, Streams.printing("Hello\n"));
    Files.write(streamFiles().getFirst(), new byte[] {1}, StandardOpenOption.WRITE);

    assertThatThrownBy(() -> replay(store(), id))
        .isInstanceOf(LabException.class)
        .hasMessageStartingWith("Run #1 is damaged: ");
    Files.delete(streamFiles().getFirst());
    assertThatThrownBy(() -> replay(store(), id))
        .hasMessageStartingWith("Run #1 has lost its stream: ");
  }

  @Test
  void refusesAStoreOfANewerKrunlab() throws SQLException {
    Stores.record(store(), HEADER, new byte[0]);
    execute("PRAGMA user_version = 99");

    assertThatThrownBy(() -> store().list())
        .isInstanceOf(LabException.class)
        .hasMessageContaining("was written by a newer Krunlab (schema 99, known is 3)");
  }

  @Test
  void aHeaderThatCannotBeReadIsTakenFromItsCopy() throws SQLException {
    RunId first = Stores.record(store(), HEADER, new byte[0]);
    execute("UPDATE runs SET header = '{}' WHERE number = 1");

    assertThat(store().list()).containsExactly(new RunStore.Entry(first, HEADER));
  }

  @Test
  void oneRunThatCannotBeReadHidesNoOther() throws SQLException, IOException {
    Stores.record(store(), HEADER, new byte[0]);
    RunId second = Stores.record(store(), HEADER, new byte[0]);
    execute("UPDATE runs SET header = '{}' WHERE number = 1");
    Files.delete(folder.resolve("store/headers/1.json"));

    assertThat(store().list()).extracting(RunStore.Entry::id).containsExactly(second);
    assertThatThrownBy(() -> store().find(new RunId(1)))
        .hasMessageStartingWith(
            "Run #1 is damaged: what the database has of it is not what was stored, and neither"
                + " is ");
  }

  @Test
  void manyMayStoreAtOnce() throws InterruptedException, ExecutionException {
    try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
      List<Callable<RunId>> work =
          IntStream.range(0, 20)
              .<Callable<RunId>>mapToObj(i -> () -> Stores.record(store(), HEADER, new byte[i]))
              .toList();
      for (Future<RunId> done : pool.invokeAll(work)) {
        done.get();
      }
    }

    assertThat(store().list())
        .extracting(entry -> entry.id().number())
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 20).mapToObj(i -> 21L - i).toList());
  }

  @Test
  void tellsWhereItCannotWrite() throws IOException {
    Files.writeString(folder.resolve("store"), "in the way");

    assertThatThrownBy(() -> store().begin(HEADER))
        .isInstanceOf(LabException.class)
        .hasMessageStartingWith("The run cannot be stored in " + folder.resolve("store") + " (");
  }

  private RunStore store() {
    return Stores.in(folder.resolve("store")).runs();
  }

  private static byte[] replay(RunStore store, RunId id) {
    var bytes = new ByteArrayOutputStream();
    store.replay(id, bytes::write);
    return bytes.toByteArray();
  }

  private List<Path> streamFiles() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("store/streams"))) {
      return files.toList();
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("store/runs.sqlite"));
        var statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}
