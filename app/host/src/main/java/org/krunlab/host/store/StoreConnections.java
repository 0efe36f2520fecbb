package org.krunlab.host.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.sqlite.SQLiteConfig;

/** Opens SQLite files in the ways that the store needs. */
final class StoreConnections {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private StoreConnections() {}

  /** One that several processes work with at once. */
  static Connection shared(Path file) throws SQLException {
    var config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    // A run that was told to be stored has to survive a power cut.
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout((int) PATIENCE.toMillis());
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    return config.createConnection("jdbc:sqlite:" + file);
  }

  /** One that nobody else knows of; it is a single file when it is closed. */
  static Connection alone(Path file) throws SQLException {
    var config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.DELETE);
    return config.createConnection("jdbc:sqlite:" + file);
  }

  static int version(Statement statement) throws SQLException {
    try (ResultSet found = statement.executeQuery("PRAGMA user_version")) {
      return found.next() ? found.getInt(1) : 0;
    }
  }

  /** One that looks at a file as it is, in whatever mode that was left. */
  static Connection looking(Path file) throws SQLException {
    return new SQLiteConfig().createConnection("jdbc:sqlite:" + file);
  }

  /** Whether SQLite finds nothing wrong with the whole file. */
  static boolean isSound(Connection connection) throws SQLException {
    return damage(connection).isEmpty();
  }

  /** The first that SQLite finds wrong with the whole file; empty where nothing is. */
  static Optional<String> damage(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("PRAGMA integrity_check(1)")) {
      String found = row.next() ? row.getString(1) : "no answer";
      return "ok".equals(found) ? Optional.empty() : Optional.of(found.replaceAll("\\s+", " "));
    }
  }
}
