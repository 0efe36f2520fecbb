package org.krunlab.host.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.RunHeader;
import org.krunlab.core.experiment.RunId;
import org.krunlab.core.experiment.RunStore;
import org.krunlab.core.experiment.history.Annotation;
import org.krunlab.core.experiment.history.Subject;
import org.krunlab.core.model.WasmRuntime;
import org.krunlab.host.Runs;
import org.krunlab.host.store.schema.Migration;

class StoreUpgradeTest {
  private static final RunHeader WASM3 = Runs.header(WasmRuntime.WASM3);
  private static final RunHeader WAMR = Runs.header(WasmRuntime.WAMR_AOT);

  @TempDir private Path folder;

  @Test
  void aStoreOfTheFirstSchemaKeepsItsRunsAndTakesTagsFromThenOn() throws Exception {
    version1();

    SqliteStore store = Stores.in(folder);

    assertThat(store.runs().list())
        .containsExactly(
            new RunStore.Entry(new RunId(2), WAMR), new RunStore.Entry(new RunId(1), WASM3));
    store.runs().replay(new RunId(1), (bytes, offset, length) -> {});
    store.annotations().change(Subject.parse("1"), before -> before.withTag("old"));
    assertThat(Stores.in(folder).annotations().all(Subject.Kind.RUN))
        .containsEntry(Subject.parse("#1"), Annotation.NONE.withTag("old"));
    assertThat(Stores.record(store.runs(), WASM3, new byte[3])).isEqualTo(new RunId(3));
    assertThat(versionOf(folder.resolve("runs.sqlite"))).isEqualTo(3);
    assertThat(Stores.check(folder).flaws()).isEmpty();
  }

  @Test
  void aStoreOfTheSecondSchemaKeepsWhatWasNotedAndItsTrash() throws Exception {
    Stores.makeVersion2(folder, WASM3, WAMR);
    streams();
    Stores.execute(
        folder.resolve("runs.sqlite"),
        "UPDATE runs SET discarded_at = '2026-11-23T05:00:00Z' WHERE number = 2");

    SqliteStore store = Stores.in(folder);

    assertThat(store.runs().list()).containsExactly(new RunStore.Entry(new RunId(1), WASM3));
    assertThat(store.trash().list()).extracting(one -> one.run().number()).containsExactly(2L);
    assertThat(store.annotations().all(Subject.Kind.RUN))
        .containsEntry(
            Subject.parse("#1"),
            Annotation.NONE.withTag("second").withNote("noted by the second release"));
    assertThat(onlyBackup().getFileName().toString()).startsWith("runs-schema-2-");
    assertThat(versionOf(onlyBackup())).isEqualTo(2);
    assertThat(Stores.check(folder).flaws()).isEmpty();
  }

  @Test
  void headersThatWereStoredBeforeAreGuardedFromTheUpgradeOn() throws Exception {
    Stores.makeVersion2(folder, WASM3, WAMR);
    streams();
    Stores.in(folder).runs().list();
    Stores.execute(
        folder.resolve("runs.sqlite"),
        "UPDATE runs SET header = replace(header, '\"cores\":2', '\"cores\":4') WHERE number = 1");

    assertThat(Stores.in(folder).runs().find(new RunId(1)).header()).isEqualTo(WASM3);
    assertThat(Stores.check(folder).flaws()).hasSize(1);
  }

  @Test
  void theOldDatabaseIsBackedUpWholeBeforeItIsChanged() throws Exception {
    version1();

    Stores.in(folder).runs().list();

    Path backup = onlyBackup();
    assertThat(backup.getFileName().toString())
        .matches("runs-schema-1-20[0-9]{6}T[0-9]{6}\\.[0-9]{3}Z\\.sqlite");
    assertThat(versionOf(backup)).isEqualTo(1);
    assertThat(count(backup)).isEqualTo(2);
  }

  @Test
  void aFreshStoreNeedsNoBackup() {
    Stores.record(Stores.in(folder).runs(), WASM3, new byte[0]);

    assertThat(folder.resolve("backups")).doesNotExist();
  }

  @Test
  void stepsThatFailHalfWayLeaveTheOldSchema() throws Exception {
    version1();
    Migration breaking =
        statement -> {
          statement.executeUpdate("ALTER TABLE runs ADD COLUMN half TEXT");
          statement.executeUpdate("no SQL");
        };
    var store =
        new SqliteStore(
            folder,
            folder.resolve("cache"),
            folder.resolve("profiles"),
            InstantSource.system(),
            List.of(Migration.ALL.getFirst(), breaking));

    assertThatThrownBy(() -> store.runs().list())
        .isInstanceOf(LabException.class)
        .hasMessageStartingWith("The store in " + folder + " cannot be read (");
    assertThat(versionOf(folder.resolve("runs.sqlite"))).isEqualTo(1);
    assertThat(Stores.in(folder).runs().list()).hasSize(2);
  }

  @Test
  void withoutRoomForABackupNothingIsChanged() throws Exception {
    version1();
    Files.writeString(folder.resolve("backups"), "in the way");

    assertThatThrownBy(() -> Stores.in(folder).runs().list())
        .isInstanceOf(LabException.class)
        .hasMessageContaining("has to be backed up to " + folder.resolve("backups"));
    assertThat(versionOf(folder.resolve("runs.sqlite"))).isEqualTo(1);
  }

  private void version1() throws Exception {
    Stores.makeVersion1(folder, WASM3, WAMR);
    streams();
  }

  private void streams() throws IOException {
    Files.createDirectories(folder.resolve("streams"));
    for (int i = 1; i <= 2; i++) {
      Files.createFile(folder.resolve("streams/old-" + i + ".stream"));
    }
  }

  private Path onlyBackup() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("backups"))) {
      List<Path> found = files.toList();
      assertThat(found).hasSize(1);
      return found.getFirst();
    }
  }

  static long versionOf(Path database) throws SQLException {
    return ask(database, "PRAGMA user_version");
  }

  private static long count(Path database) throws SQLException {
    return ask(database, "SELECT count(*) FROM runs");
  }

  private static long ask(Path database, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        var statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.getLong(1);
    }
  }
}
