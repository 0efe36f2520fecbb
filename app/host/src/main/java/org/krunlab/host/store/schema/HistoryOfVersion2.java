package org.krunlab.host.store.schema;

import java.sql.SQLException;
import java.sql.Statement;

/**
 * What was noted beside runs and experiments, what was made of them, which are in the trash, and
 * digests for lists. Digests alone follow from the rest.
 */
record HistoryOfVersion2() implements Migration {
  @Override
  public void apply(Statement statement) throws SQLException {
    statement.executeUpdate("ALTER TABLE runs ADD COLUMN discarded_at TEXT");
    statement.executeUpdate(
        """
        CREATE TABLE tags (
          kind TEXT NOT NULL,
          number INTEGER NOT NULL,
          tag TEXT NOT NULL,
          PRIMARY KEY (kind, number, tag)
        ) STRICT, WITHOUT ROWID\
        """);
    statement.executeUpdate(
        """
        CREATE TABLE notes (
          kind TEXT NOT NULL,
          number INTEGER NOT NULL,
          note TEXT NOT NULL,
          PRIMARY KEY (kind, number)
        ) STRICT, WITHOUT ROWID\
        """);
    statement.executeUpdate(
        """
        CREATE TABLE refs (
          kind TEXT NOT NULL,
          place TEXT NOT NULL,
          run INTEGER NOT NULL,
          made_at TEXT NOT NULL,
          PRIMARY KEY (kind, place, run)
        ) STRICT, WITHOUT ROWID\
        """);
    statement.executeUpdate(
        """
        CREATE TABLE digests (
          run INTEGER PRIMARY KEY,
          derivation INTEGER NOT NULL,
          digest TEXT NOT NULL
        ) STRICT\
        """);
  }
}
