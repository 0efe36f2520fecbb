package org.krunlab.host.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.RunHeader;
import org.krunlab.core.experiment.RunHeaderFile;
import org.krunlab.core.experiment.RunId;
import org.krunlab.core.experiment.RunStore;
import org.krunlab.core.experiment.VmEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs in a folder: a SQLite database of headers, and each stream in a file of its own that is
 * whole on the disk before its run is listed. May be used by several threads and processes at once.
 */
public final class SqliteRunStore implements RunStore {
  private static final Logger LOG = LoggerFactory.getLogger(SqliteRunStore.class);
  private static final int BUFFER = 1 << 16;

  private final Path folder;
  private final StreamFolder streams;
  private final StoreDatabase database;

  /** Opens the store in a folder, which need not exist; touches nothing until it is used. */
  public SqliteRunStore(Path folder) {
    this.folder = folder;
    this.streams = new StreamFolder(folder.resolve("streams"));
    this.database = new StoreDatabase(folder.resolve("runs.sqlite"));
  }

  @Override
  public Recording begin(RunHeader header) {
    String json = RunHeaderFile.print(header);
    // What cannot be read back later had better fail before the boot than after it.
    RunHeaderFile.parse(json, "The run's header");
    try {
      return new StreamRecording(streams.begin(), stored -> insert(json, stored), this::unwritable);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private RunId insert(String header, StreamFolder.Stored stream) throws SQLException {
    try (Connection connection = database.open();
        PreparedStatement insert =
            connection.prepareStatement(
                """
                INSERT INTO runs (header, stream_file, stream_bytes, stream_sha256)
                VALUES (?, ?, ?, ?) RETURNING number\
                """)) {
      insert.setString(1, header);
      insert.setString(2, stream.name());
      insert.setLong(3, stream.bytes());
      insert.setString(4, stream.sha256());
      try (ResultSet row = insert.executeQuery()) {
        row.next();
        return new RunId(row.getLong(1));
      }
    }
  }

  @Override
  public List<Entry> list() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Connection connection = database.open();
        PreparedStatement select =
            connection.prepareStatement("SELECT number, header FROM runs ORDER BY number DESC");
        ResultSet rows = select.executeQuery()) {
      var entries = new ArrayList<Entry>();
      while (rows.next()) {
        try {
          entries.add(entry(rows));
        } catch (LabException e) {
          // One run that cannot be read must not hide all others; it stays in the store.
          LOG.warn("A run is left out of the list: {}", e.sentence());
        }
      }
      return List.copyOf(entries);
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  @Override
  public Entry find(RunId id) {
    return query(id, "SELECT number, header FROM runs WHERE number = ?", SqliteRunStore::entry);
  }

  @Override
  public void replay(RunId id, VmEngine.StreamSink sink) {
    StreamFolder.Stored stored =
        query(
            id,
            "SELECT stream_file, stream_bytes, stream_sha256 FROM runs WHERE number = ?",
            row -> new StreamFolder.Stored(row.getString(1), row.getLong(2), row.getString(3)));
    try (InputStream in = streams.open(stored, "Run " + id)) {
      byte[] buffer = new byte[BUFFER];
      for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
        sink.accept(buffer, 0, length);
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** Reads the row a query stands on. */
  @FunctionalInterface
  private interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  private <T> T query(RunId id, String sql, Row<T> reader) {
    if (!Files.isDirectory(folder)) {
      throw noSuchRun(id);
    }
    try (Connection connection = database.open();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setLong(1, id.number());
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          throw noSuchRun(id);
        }
        return reader.read(row);
      }
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  private static Entry entry(ResultSet row) throws SQLException {
    var id = new RunId(row.getLong(1));
    return new Entry(id, RunHeaderFile.parse(row.getString(2), "Run " + id));
  }

  private LabException noSuchRun(RunId id) {
    return LabException.input(
        "There is no run %s in the store; krunlab history lists those there are.".formatted(id));
  }

  private LabException unwritable(Exception cause) {
    return LabException.machine(
        "The run cannot be stored in %s (%s); free space there, or set XDG_DATA_HOME to a folder that can be written."
            .formatted(folder, cause.getMessage()),
        cause);
  }

  private LabException unreadable(Exception cause) {
    return LabException.machine(
        "The store in %s cannot be read (%s); check the disk and the folder's permissions."
            .formatted(folder, cause.getMessage()),
        cause);
  }
}
