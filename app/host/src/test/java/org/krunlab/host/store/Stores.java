package org.krunlab.host.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.RunHeader;
import org.krunlab.core.experiment.RunHeaderFile;
import org.krunlab.core.experiment.RunId;
import org.krunlab.core.experiment.RunStore;
import org.krunlab.core.experiment.history.Soundness;

/** Stores for tests. */
final class Stores {
  private Stores() {}

  /** A store of its own, as after a restart. */
  static SqliteStore in(Path folder) {
    return new SqliteStore(
        folder, folder.resolve("cache"), folder.resolve("profiles"), InstantSource.system());
  }

  static Soundness check(Path folder) {
    return in(folder).check().check(progress -> {}, new CancelToken());
  }

  static RunId record(RunStore store, RunHeader header, byte[] stream) {
    try (RunStore.Recording recording = store.begin(header)) {
      recording.accept(stream, 0, stream.length);
      return recording.commit();
    }
  }

  /** What somebody else does with the database. */
  static void execute(Path database, String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.executeUpdate(sql);
      }
    }
  }

  /**
   * A store as the first release wrote it: its own SQL, a row for each header, streams that are
   * empty.
   */
  static void makeVersion1(Path folder, RunHeader... headers) throws SQLException {
    Path database = folder.resolve("runs.sqlite");
    execute(
        database,
        "PRAGMA journal_mode = WAL",
        """
        CREATE TABLE runs (
          number INTEGER PRIMARY KEY AUTOINCREMENT,
          header TEXT NOT NULL CHECK (json_valid(header)),
          stream_file TEXT NOT NULL UNIQUE,
          stream_bytes INTEGER NOT NULL,
          stream_sha256 TEXT NOT NULL
        ) STRICT\
        """,
        "PRAGMA user_version = 1");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        var insert =
            connection.prepareStatement(
                "INSERT INTO runs (header, stream_file, stream_bytes, stream_sha256) VALUES (?, ?,"
                    + " 0, ?)")) {
      connection.setAutoCommit(false);
      for (int i = 0; i < headers.length; i++) {
        insert.setString(1, RunHeaderFile.print(headers[i]));
        insert.setString(2, "old-" + (i + 1) + ".stream");
        insert.setString(3, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        insert.addBatch();
      }
      insert.executeBatch();
      connection.commit();
    }
  }

  /** A store as the second release wrote it: with a trash, and copies of headers beside it. */
  static void makeVersion2(Path folder, RunHeader... headers) throws Exception {
    makeVersion1(folder, headers);
    execute(
        folder.resolve("runs.sqlite"),
        "ALTER TABLE runs ADD COLUMN discarded_at TEXT",
        """
        CREATE TABLE tags (
          kind TEXT NOT NULL,
          number INTEGER NOT NULL,
          tag TEXT NOT NULL,
          PRIMARY KEY (kind, number, tag)
        ) STRICT, WITHOUT ROWID\
        """,
        """
        CREATE TABLE notes (
          kind TEXT NOT NULL,
          number INTEGER NOT NULL,
          note TEXT NOT NULL,
          PRIMARY KEY (kind, number)
        ) STRICT, WITHOUT ROWID\
        """,
        """
        CREATE TABLE refs (
          kind TEXT NOT NULL,
          place TEXT NOT NULL,
          run INTEGER NOT NULL,
          made_at TEXT NOT NULL,
          PRIMARY KEY (kind, place, run)
        ) STRICT, WITHOUT ROWID\
        """,
        """
        CREATE TABLE digests (
          run INTEGER PRIMARY KEY,
          derivation INTEGER NOT NULL,
          digest TEXT NOT NULL
        ) STRICT\
        """,
        "INSERT INTO tags VALUES ('run', 1, 'second')",
        "INSERT INTO notes VALUES ('run', 1, 'noted by the second release')",
        "PRAGMA user_version = 2");
    Files.createDirectories(folder.resolve("headers"));
    for (int i = 1; i <= headers.length; i++) {
      Files.writeString(
          folder.resolve("headers/" + i + ".json"),
          """
          {"number":%d,"stream":{"file":"old-%d.stream","bytes":0,"sha256":\
          "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},"header":%s}\
          """
              .formatted(i, i, RunHeaderFile.print(headers[i - 1])));
    }
  }
}
