package org.krunlab.host.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.krunlab.core.experiment.LabException;
import org.krunlab.core.experiment.RunId;
import org.krunlab.core.experiment.history.Subject;
import org.krunlab.core.experiment.history.Trash;
import org.krunlab.core.model.ByteSize;

/**
 * The trash as a mark on a run's row: going there and coming back move no file, and are done or not
 * done when the process dies.
 */
final class SqliteTrash implements Trash {
  private final StoreDatabase database;
  private final StreamFolder streams;
  private final HeaderFolder headers;
  private final InstantSource clock;
  private final StoreTroubles troubles;
  private final MaterialSweep materials;

  SqliteTrash(
      StoreDatabase database,
      StreamFolder streams,
      HeaderFolder headers,
      MaterialSweep materials,
      InstantSource clock,
      StoreTroubles troubles) {
    this.database = database;
    this.streams = streams;
    this.headers = headers;
    this.materials = materials;
    this.clock = clock;
    this.troubles = troubles;
  }

  private record Row(Discarded discarded, String streamFile) {}

  @Override
  public List<Discarded> list() {
    return database.isInUse()
        ? database.read(connection -> rows(connection)).stream().map(Row::discarded).toList()
        : List.of();
  }

  private static List<Row> rows(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement(
                """
                SELECT number, discarded_at, stream_bytes + 2 * length(header), stream_file
                FROM runs WHERE discarded_at IS NOT NULL ORDER BY discarded_at DESC, number DESC\
                """);
        ResultSet row = select.executeQuery()) {
      var rows = new ArrayList<Row>();
      while (row.next()) {
        rows.add(
            new Row(
                new Discarded(
                    new RunId(row.getLong(1)),
                    Instant.parse(row.getString(2)),
                    new ByteSize(row.getLong(3))),
                row.getString(4)));
      }
      return rows;
    }
  }

  @Override
  public void discard(Collection<RunId> runs) {
    mark(
        runs,
        "UPDATE runs SET discarded_at = coalesce(discarded_at, ?) WHERE number = ?",
        clock.instant().toString(),
        SqliteRunStore::noSuchRun);
  }

  @Override
  public void restore(Collection<RunId> runs) {
    mark(
        runs,
        "UPDATE runs SET discarded_at = ? WHERE number = ? AND discarded_at IS NOT NULL",
        null,
        run ->
            LabException.input(
                "Run %s is not in the trash; krunlab history trash lists what is.".formatted(run)));
  }

  private void mark(
      Collection<RunId> runs,
      String sql,
      @org.jspecify.annotations.Nullable String at,
      java.util.function.Function<RunId, LabException> missing) {
    if (!database.isInUse()) {
      runs.stream()
          .findFirst()
          .ifPresent(
              run -> {
                throw missing.apply(run);
              });
      return;
    }
    database.write(
        connection -> {
          try (PreparedStatement update = connection.prepareStatement(sql)) {
            for (RunId run : runs) {
              update.setString(1, at);
              update.setLong(2, run.number());
              if (update.executeUpdate() == 0) {
                throw missing.apply(run);
              }
            }
            return runs.size();
          }
        });
  }

  /**
   * The rows go first. A process that dies before the files are gone leaves files that nobody
   * lists, never a run without its stream.
   */
  @Override
  public ByteSize empty() {
    if (!database.isInUse()) {
      return ByteSize.ZERO;
    }
    List<Row> gone =
        database.write(
            connection -> {
              List<Row> rows = rows(connection);
              for (Row row : rows) {
                forget(connection, row.discarded().run());
              }
              return rows;
            });
    long bytes = 0;
    for (Row row : gone) {
      try {
        streams.remove(row.streamFile());
        headers.remove(row.discarded().run());
        bytes += row.discarded().size().bytes();
      } catch (IOException e) {
        throw troubles.unwritable(e);
      }
    }
    return new ByteSize(bytes + materials.removeUnused(hash -> true).bytes());
  }

  @Override
  public ByteSize unreferred() {
    return materials.unusedSize();
  }

  private static void forget(Connection connection, RunId run) throws SQLException {
    for (String sql :
        new String[] {
          "DELETE FROM runs WHERE number = ?",
          "DELETE FROM digests WHERE run = ?",
          "DELETE FROM refs WHERE run = ?",
          "DELETE FROM tags WHERE kind = '" + Subject.Kind.RUN.id() + "' AND number = ?",
          "DELETE FROM notes WHERE kind = '" + Subject.Kind.RUN.id() + "' AND number = ?"
        }) {
      try (PreparedStatement delete = connection.prepareStatement(sql)) {
        delete.setLong(1, run.number());
        delete.executeUpdate();
      }
    }
  }
}
