package org.krunlab.host.store.schema;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * One step of the schema. Steps that were released are never changed: a database of any version is
 * brought up to date by those that it lacks.
 */
public interface Migration {

  /** All steps; the place in the list, from 1, is the version that a step leads to. */
  List<Migration> ALL =
      List.of(new RunsOfVersion1(), new HistoryOfVersion2(), new ChecksumsOfVersion3());

  /** Takes the step, in a transaction that the caller ends. */
  void apply(Statement statement) throws SQLException;

  /** The version that this Krunlab works with, kept in the database as its user version. */
  static int latest() {
    return ALL.size();
  }
}
