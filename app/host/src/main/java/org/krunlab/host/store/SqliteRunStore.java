package org.krunlab.host.store;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.RunHeader;
import org.krunlab.core.experiment.RunHeaderFile;
import org.krunlab.core.experiment.RunId;
import org.krunlab.core.experiment.RunStore;
import org.krunlab.core.experiment.VmEngine;
import org.krunlab.host.store.schema.RowChecksum;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs: a stream is whole on the disk, and a copy of the header with it, before a run is listed.
 */
final class SqliteRunStore implements RunStore {
  private static final Logger LOG = LoggerFactory.getLogger(SqliteRunStore.class);
  private static final int BUFFER = 1 << 16;

  private final StoreDatabase database;
  private final StreamFolder streams;
  private final HeaderFolder headers;
  private final StoreTroubles troubles;

  SqliteRunStore(
      StoreDatabase database, StreamFolder streams, HeaderFolder headers, StoreTroubles troubles) {
    this.database = database;
    this.streams = streams;
    this.headers = headers;
    this.troubles = troubles;
  }

  @Override
  public Recording begin(RunHeader header) {
    String json = RunHeaderFile.print(header);
    // What cannot be read back later had better fail before the boot than after it.
    RunHeaderFile.parse(json, "The run's header");
    try {
      return new StreamRecording(json, streams.begin(), this::insert, troubles::notStored);
    } catch (IOException e) {
      throw troubles.notStored(e);
    }
  }

  private RunId insert(String header, StreamFolder.Stored stream) {
    return database.write(connection -> insert(connection, header, stream));
  }

  /**
   * Lists a run, once the transaction is committed. The number is known only within it, and the
   * copy of the header bears it: where the process dies in between, the next run gets the same
   * number and its copy the same name.
   */
  RunId insert(Connection connection, String header, StreamFolder.Stored stream)
      throws SQLException {
    RunId run = insertRow(connection, header, stream);
    try {
      headers.write(StoredRow.fresh(run, header, stream));
    } catch (IOException e) {
      throw troubles.notStored(e);
    }
    return run;
  }

  private static RunId insertRow(Connection connection, String header, StreamFolder.Stored stream)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT INTO runs (header, stream_file, stream_bytes, stream_sha256, row_sha256)
            VALUES (?, ?, ?, ?, ?) RETURNING number\
            """)) {
      insert.setString(1, header);
      insert.setString(2, stream.name());
      insert.setLong(3, stream.bytes());
      insert.setString(4, stream.sha256());
      insert.setString(5, RowChecksum.of(header, stream.name(), stream.bytes(), stream.sha256()));
      try (ResultSet row = insert.executeQuery()) {
        row.next();
        return new RunId(row.getLong(1));
      }
    }
  }

  @Override
  public List<Entry> list() {
    if (!database.isInUse()) {
      return List.of();
    }
    return database.read(
        connection -> {
          try (PreparedStatement select =
                  connection.prepareStatement(
                      "SELECT "
                          + StoredRow.COLUMNS
                          + " FROM runs WHERE discarded_at IS NULL ORDER BY number DESC");
              ResultSet rows = select.executeQuery()) {
            var entries = new ArrayList<Entry>();
            while (rows.next()) {
              try {
                entries.add(entry(StoredRow.of(rows)));
              } catch (LabException e) {
                // One run that cannot be read must not hide all others; it stays in the store.
                LOG.warn("A run is left out of the list: {}", e.sentence());
              }
            }
            return List.copyOf(entries);
          }
        });
  }

  /** Those in the trash can be found, too: what refers to them still shows them. */
  @Override
  public Entry find(RunId id) {
    return entry(row(id));
  }

  @Override
  public void replay(RunId id, VmEngine.StreamSink sink) {
    StoredRow row = row(id);
    if (!row.isIntact()) {
      row = intactCopy(row);
    }
    try (InputStream in = streams.open(row.stream(), "Run " + id)) {
      byte[] buffer = new byte[BUFFER];
      for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
        sink.accept(buffer, 0, length);
      }
    } catch (IOException e) {
      throw troubles.unreadable(e);
    }
  }

  private StoredRow row(RunId id) {
    if (!database.isInUse()) {
      throw noSuchRun(id);
    }
    return database.read(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT " + StoredRow.COLUMNS + " FROM runs WHERE number = ?")) {
            select.setLong(1, id.number());
            try (ResultSet row = select.executeQuery()) {
              if (!row.next()) {
                throw noSuchRun(id);
              }
              return StoredRow.of(row);
            }
          }
        });
  }

  private Entry entry(StoredRow row) {
    String place = "Run " + row.run();
    if (!row.isIntact()) {
      return new Entry(row.run(), RunHeaderFile.parse(intactCopy(row).header(), place));
    }
    try {
      return new Entry(row.run(), RunHeaderFile.parse(row.header(), place));
    } catch (LabException e) {
      StoredRow copy = headers.read(row.run()).orElseThrow(() -> e);
      return new Entry(row.run(), RunHeaderFile.parse(copy.header(), place));
    }
  }

  /** The copy of a row that was changed, where it is what was stored. */
  private StoredRow intactCopy(StoredRow row) {
    StoredRow copy =
        headers
            .read(row.run())
            .filter(found -> row.checksum().equals(Optional.of(found.checksumNow())))
            .orElseThrow(
                () ->
                    LabException.input(
                        "Run %s is damaged: what the database has of it is not what was stored, and neither is %s; restore one of them from a backup."
                            .formatted(row.run(), headers.file(row.run()))));
    LOG.warn(
        "What the database has of run {} is not what was stored; its copy is used, and krunlab"
            + " history check --mend puts it back.",
        row.run());
    return copy;
  }

  static LabException noSuchRun(RunId id) {
    return LabException.input(
        "There is no run %s in the store; krunlab history lists those there are.".formatted(id));
  }
}
