package org.krunlab.host.store.schema;

import java.sql.SQLException;
import java.sql.Statement;

/** Runs: their headers, and where their streams are. */
record RunsOfVersion1() implements Migration {
  @Override
  public void apply(Statement statement) throws SQLException {
    statement.executeUpdate(
        """
        CREATE TABLE runs (
          number INTEGER PRIMARY KEY AUTOINCREMENT,
          header TEXT NOT NULL CHECK (json_valid(header)),
          stream_file TEXT NOT NULL UNIQUE,
          stream_bytes INTEGER NOT NULL,
          stream_sha256 TEXT NOT NULL
        ) STRICT\
        """);
  }
}
