package org.krunlab.host.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.RunHeaderFile;
import org.krunlab.core.experiment.RunId;

/**
 * What can be read of a database that is not whole. Each table is read from its beginning until it
 * fails, then from its end; runs that are still missing are asked for one by one.
 */
final class RowsOfDamaged {
  private static final List<String> NOTED = List.of("tags", "notes", "refs");

  private final Map<Long, StoredRow> runs = new TreeMap<>();
  private final Map<Long, StoredRow> changed = new TreeMap<>();
  private final Map<String, Set<List<Object>>> noted = new LinkedHashMap<>();
  private long lastNumber;

  /** Runs by their numbers. */
  Map<Long, StoredRow> runs() {
    return runs;
  }

  /** Runs by their numbers of which the checksum tells that they are not what was stored. */
  Map<Long, StoredRow> changed() {
    return changed;
  }

  /** Rows of a table of what was noted, their values in the order of the columns. */
  Set<List<Object>> noted(String table) {
    return noted.getOrDefault(table, Set.of());
  }

  /** The names of these tables. */
  static List<String> notedTables() {
    return NOTED;
  }

  /** The highest number a run ever had, as far as that is known. */
  long lastNumber() {
    return lastNumber;
  }

  /**
   * Adds what a file has; what was found before stays.
   *
   * @param scratch may be changed, so it is to be a copy
   * @param highest the highest number to ask for
   */
  void addFrom(Path scratch, long highest) throws IOException {
    if (Files.exists(scratch)) {
      read(scratch, highest);
      if (DatabaseHeader.mend(scratch)) {
        read(scratch, highest);
      }
    }
  }

  private void read(Path scratch, long highest) {
    try (Connection connection = StoreConnections.alone(scratch)) {
      if (!collectRuns(connection, "SELECT * FROM runs ORDER BY number")) {
        collectRuns(connection, "SELECT * FROM runs ORDER BY number DESC");
        oneByOne(connection, highest);
      }
      NOTED.forEach(table -> collectNoted(connection, table));
      lastNumber = Math.max(lastNumber, sequence(connection));
    } catch (SQLException e) {
      // Nothing of it can be read; that is what the other copies are for.
    }
  }

  private boolean collectRuns(Connection connection, String sql) {
    try (PreparedStatement select = connection.prepareStatement(sql);
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        add(rows);
      }
      return true;
    } catch (SQLException e) {
      return false;
    }
  }

  private void oneByOne(Connection connection, long highest) {
    for (long number = 1; number <= Math.max(highest, lastNumber); number++) {
      if (!runs.containsKey(number)) {
        collectRuns(connection, "SELECT * FROM runs WHERE number = " + number);
      }
    }
  }

  private void add(ResultSet row) throws SQLException {
    long number = row.getLong("number");
    lastNumber = Math.max(lastNumber, number);
    String header = row.getString("header");
    if (header == null) {
      return;
    }
    try {
      RunHeaderFile.parse(header, "Run #" + number);
      var stream =
          new StreamFolder.Stored(
              row.getString("stream_file"),
              row.getLong("stream_bytes"),
              row.getString("stream_sha256"));
      // The first schema had no trash, the second no checksums.
      var found =
          new StoredRow(
              new RunId(number),
              header,
              stream,
              column(row, 6, "discarded_at"),
              column(row, 7, "row_sha256"));
      (found.isIntact() ? runs : changed).putIfAbsent(number, found);
    } catch (LabException e) {
      // A row with a header that is none is worth no more than one that is missing.
    }
  }

  private static Optional<String> column(ResultSet row, int place, String name)
      throws SQLException {
    return row.getMetaData().getColumnCount() >= place
        ? Optional.ofNullable(row.getString(name))
        : Optional.empty();
  }

  private void collectNoted(Connection connection, String table) {
    Set<List<Object>> rows = noted.computeIfAbsent(table, name -> new LinkedHashSet<>());
    if (!collectNoted(connection, "SELECT * FROM " + table + " ORDER BY 1, 2", rows)) {
      collectNoted(connection, "SELECT * FROM " + table + " ORDER BY 1 DESC, 2 DESC", rows);
    }
  }

  private static boolean collectNoted(
      Connection connection, String sql, Set<List<Object>> collected) {
    try (PreparedStatement select = connection.prepareStatement(sql);
        ResultSet rows = select.executeQuery()) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        var values = new ArrayList<Object>(columns);
        for (int i = 1; i <= columns; i++) {
          values.add(rows.getObject(i));
        }
        collected.add(values);
      }
      return true;
    } catch (SQLException e) {
      return false;
    }
  }

  private static long sequence(Connection connection) {
    try (PreparedStatement select =
            connection.prepareStatement("SELECT seq FROM sqlite_sequence WHERE name = 'runs'");
        ResultSet row = select.executeQuery()) {
      return row.next() ? row.getLong(1) : 0;
    } catch (SQLException e) {
      return 0;
    }
  }
}
