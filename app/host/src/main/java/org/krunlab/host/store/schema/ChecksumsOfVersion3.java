package org.krunlab.host.store.schema;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A checksum of each run's row. Runs of before get one of what they are now. */
record ChecksumsOfVersion3() implements Migration {
  @Override
  public void apply(Statement statement) throws SQLException {
    statement.executeUpdate("ALTER TABLE runs ADD COLUMN row_sha256 TEXT");
    try (PreparedStatement update =
            statement
                .getConnection()
                .prepareStatement("UPDATE runs SET row_sha256 = ? WHERE number = ?");
        ResultSet row =
            statement.executeQuery(
                "SELECT number, header, stream_file, stream_bytes, stream_sha256 FROM runs")) {
      while (row.next()) {
        update.setString(
            1,
            RowChecksum.of(row.getString(2), row.getString(3), row.getLong(4), row.getString(5)));
        update.setLong(2, row.getLong(1));
        update.addBatch();
      }
      update.executeBatch();
    }
  }
}
