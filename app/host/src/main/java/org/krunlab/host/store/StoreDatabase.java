package org.krunlab.host.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.krunlab.core.experiment.LabException;
import org.sqlite.SQLiteConfig;

/**
 * The database file: its schema, and connections to it. A connection is opened for each piece of
 * work, so that threads and processes need to share nothing but the file.
 */
final class StoreDatabase {
  private static final int VERSION = 1;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final String SCHEMA =
      """
      CREATE TABLE runs (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        header TEXT NOT NULL CHECK (json_valid(header)),
        stream_file TEXT NOT NULL UNIQUE,
        stream_bytes INTEGER NOT NULL,
        stream_sha256 TEXT NOT NULL
      ) STRICT\
      """;

  private final Path file;
  private boolean prepared;

  StoreDatabase(Path file) {
    this.file = file;
  }

  /** A connection to a database that has the schema. */
  synchronized Connection open() throws SQLException {
    Connection connection = config().createConnection("jdbc:sqlite:" + file);
    try {
      if (!prepared) {
        prepare(connection);
        prepared = true;
      }
      return connection;
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  private static SQLiteConfig config() {
    var config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    // A run that was told to be stored has to survive a power cut.
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout((int) PATIENCE.toMillis());
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    return config;
  }

  /** Two processes may come here at once; the transaction lets the second see the first's work. */
  private void prepare(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      int version = version(statement);
      if (version > VERSION) {
        throw LabException.input(
            "The store %s was written by a newer Krunlab (schema %d, known is %d); update Krunlab or set XDG_DATA_HOME to another folder."
                .formatted(file, version, VERSION));
      }
      if (version == 0) {
        statement.executeUpdate(SCHEMA);
        statement.executeUpdate("PRAGMA user_version = " + VERSION);
      }
      connection.commit();
    }
    connection.setAutoCommit(true);
  }

  private static int version(Statement statement) throws SQLException {
    try (ResultSet found = statement.executeQuery("PRAGMA user_version")) {
      return found.next() ? found.getInt(1) : 0;
    }
  }
}
