package org.krunlab.host.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.krunlab.core.experiment.RunId;
import org.krunlab.core.experiment.history.Reference;
import org.krunlab.core.experiment.history.References;

/** References as rows, one for each run. */
final class SqliteReferences implements References {
  private final StoreDatabase database;

  SqliteReferences(StoreDatabase database) {
    this.database = database;
  }

  private record File(String kind, String place, String madeAt) {}

  @Override
  public List<Reference> all() {
    if (!database.isInUse()) {
      return List.of();
    }
    return database.read(
        connection -> {
          var runs = new LinkedHashMap<File, List<RunId>>();
          try (PreparedStatement select =
                  connection.prepareStatement(
                      "SELECT kind, place, made_at, run FROM refs ORDER BY made_at, place, run");
              ResultSet row = select.executeQuery()) {
            while (row.next()) {
              var file = new File(row.getString(1), row.getString(2), row.getString(3));
              runs.computeIfAbsent(file, made -> new ArrayList<>()).add(new RunId(row.getLong(4)));
            }
          }
          return runs.entrySet().stream()
              .map(
                  made ->
                      new Reference(
                          Reference.Kind.valueOf(made.getKey().kind().toUpperCase(Locale.ROOT)),
                          made.getKey().place(),
                          Instant.parse(made.getKey().madeAt()),
                          made.getValue()))
              .toList();
        });
  }

  @Override
  public void note(Reference reference) {
    database.write(
        connection -> {
          try (PreparedStatement clear =
                  connection.prepareStatement("DELETE FROM refs WHERE kind = ? AND place = ?");
              PreparedStatement insert =
                  connection.prepareStatement(
                      "INSERT OR IGNORE INTO refs (kind, place, made_at, run) VALUES (?, ?, ?,"
                          + " ?)")) {
            clear.setString(1, reference.kind().id());
            clear.setString(2, reference.place());
            clear.executeUpdate();
            for (RunId run : reference.runs()) {
              insert.setString(1, reference.kind().id());
              insert.setString(2, reference.place());
              insert.setString(3, reference.madeAt().toString());
              insert.setLong(4, run.number());
              insert.addBatch();
            }
            return insert.executeBatch();
          }
        });
  }
}
