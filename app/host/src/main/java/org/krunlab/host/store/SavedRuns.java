package org.krunlab.host.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.krunlab.host.store.schema.Migration;

/** What is left of a store, from wherever it can be had, and a new database of it. */
final class SavedRuns {
  private final RowsOfDamaged rows = new RowsOfDamaged();
  private final List<StoredRow> copies;
  private final StreamFolder streams;

  SavedRuns(HeaderFolder headers, StreamFolder streams) {
    this.copies = headers.all();
    this.streams = streams;
  }

  /**
   * What came of it.
   *
   * @param runs how many are in the new database
   * @param noted how many tags, notes and references
   */
  record Counts(int runs, int noted) {
    String sentence() {
      return "Saved were %,d runs, and %,d tags, notes and references".formatted(runs, noted);
    }
  }

  /**
   * Adds what can be read of the damaged database.
   *
   * @param scratch a copy, which may be changed and need not be there
   */
  void addDamaged(Path scratch) throws IOException {
    long highest = copies.stream().mapToLong(copy -> copy.run().number()).max().orElse(0);
    rows.addFrom(scratch, highest);
  }

  /**
   * Adds the runs of a backup that were not found elsewhere and were not removed since, as their
   * streams tell.
   *
   * @param scratch a copy, which may be changed
   */
  void addBackup(Path scratch) throws IOException {
    var older = new RowsOfDamaged();
    older.addFrom(scratch, 0);
    older.runs().values().forEach(this::addIfWhole);
  }

  private void addIfWhole(StoredRow row) {
    if (row.isIntact() && streams.has(row.stream())) {
      rows.runs().putIfAbsent(row.run().number(), row);
    }
  }

  /** A copy of a row that was changed knows nothing of the trash that it was in. */
  private void addCopy(StoredRow copy) {
    StoredRow changed = rows.changed().get(copy.run().number());
    addIfWhole(
        changed == null
            ? copy
            : new StoredRow(
                copy.run(), copy.header(), copy.stream(), changed.discardedAt(), copy.checksum()));
  }

  /** Makes a database of all that was added, and of the copies of headers that have a stream. */
  Counts writeTo(Path file) throws SQLException {
    copies.forEach(this::addCopy);
    // Better than nothing, and still known for what it is by its checksum.
    rows.changed().forEach(rows.runs()::putIfAbsent);
    try (Connection connection = StoreConnections.alone(file)) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        for (Migration step : Migration.ALL) {
          step.apply(statement);
        }
        statement.executeUpdate("PRAGMA user_version = " + Migration.latest());
      }
      int runs = insertRuns(connection);
      int noted = insertNoted(connection);
      keepCounting(connection);
      connection.commit();
      connection.setAutoCommit(true);
      if (!StoreConnections.isSound(connection)) {
        throw new SQLException("the disk does not keep what is written to it");
      }
      return new Counts(runs, noted);
    }
  }

  private int insertRuns(Connection connection) throws SQLException {
    int count = 0;
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT OR IGNORE INTO runs
              (number, header, stream_file, stream_bytes, stream_sha256, discarded_at, row_sha256)
            VALUES (?, ?, ?, ?, ?, ?, ?)\
            """)) {
      for (StoredRow row : rows.runs().values()) {
        insert.setLong(1, row.run().number());
        insert.setString(2, row.header());
        insert.setString(3, row.stream().name());
        insert.setLong(4, row.stream().bytes());
        insert.setString(5, row.stream().sha256());
        insert.setString(6, row.discardedAt().orElse(null));
        insert.setString(7, row.checksum().orElseGet(row::checksumNow));
        count += insert.executeUpdate();
      }
    }
    return count;
  }

  private int insertNoted(Connection connection) throws SQLException {
    int count = 0;
    for (String table : RowsOfDamaged.notedTables()) {
      for (List<Object> values : rows.noted(table)) {
        String places = String.join(", ", Collections.nCopies(values.size(), "?"));
        try (PreparedStatement insert =
            connection.prepareStatement(
                "INSERT OR IGNORE INTO " + table + " VALUES (" + places + ")")) {
          for (int i = 0; i < values.size(); i++) {
            insert.setObject(i + 1, values.get(i));
          }
          count += insert.executeUpdate();
        }
      }
    }
    return count;
  }

  /** A number is never given twice: people wrote them down. */
  private void keepCounting(Connection connection) throws SQLException {
    long last =
        Math.max(
            rows.lastNumber(),
            copies.stream()
                .map(copy -> copy.run().number())
                .max(Comparator.naturalOrder())
                .orElse(0L));
    try (PreparedStatement clear =
            connection.prepareStatement("DELETE FROM sqlite_sequence WHERE name = 'runs'");
        PreparedStatement set =
            connection.prepareStatement(
                "INSERT INTO sqlite_sequence (name, seq) VALUES ('runs', ?)")) {
      clear.executeUpdate();
      set.setLong(1, last);
      set.executeUpdate();
    }
  }
}
