package org.krunlab.host.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.krunlab.core.experiment.RunId;
import org.krunlab.core.experiment.history.RunDigest;
import org.krunlab.core.experiment.history.RunDigestFile;
import org.krunlab.core.experiment.history.RunDigests;
import org.krunlab.core.model.ByteSize;

/** Digests in a table of their own, which may be emptied at any time. */
final class SqliteDigests implements RunDigests {
  private final StoreDatabase database;

  SqliteDigests(StoreDatabase database) {
    this.database = database;
  }

  @Override
  public List<Row> all() {
    if (!database.isInUse()) {
      return List.of();
    }
    return database.read(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  """
                  SELECT number, stream_bytes, digest FROM runs
                  LEFT JOIN digests ON run = number AND derivation = ?
                  WHERE discarded_at IS NULL ORDER BY number DESC\
                  """)) {
            select.setInt(1, RunDigest.DERIVATION);
            try (ResultSet row = select.executeQuery()) {
              var rows = new ArrayList<Row>();
              while (row.next()) {
                rows.add(
                    new Row(
                        new RunId(row.getLong(1)),
                        new ByteSize(row.getLong(2)),
                        Optional.ofNullable(row.getString(3)).flatMap(RunDigestFile::parse)));
              }
              return rows;
            }
          }
        });
  }

  @Override
  public void keep(Map<RunId, RunDigest> digests) {
    database.write(
        connection -> {
          try (PreparedStatement replace =
              connection.prepareStatement(
                  """
                  INSERT OR REPLACE INTO digests (run, derivation, digest)
                  SELECT number, ?, ? FROM runs WHERE number = ?\
                  """)) {
            for (Map.Entry<RunId, RunDigest> digest : digests.entrySet()) {
              replace.setInt(1, RunDigest.DERIVATION);
              replace.setString(2, RunDigestFile.print(digest.getValue()));
              replace.setLong(3, digest.getKey().number());
              replace.addBatch();
            }
            return replace.executeBatch();
          }
        });
  }
}
