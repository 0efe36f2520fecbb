package org.krunlab.host.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.krunlab.core.experiment.history.Annotation;
import org.krunlab.core.experiment.history.Annotations;
import org.krunlab.core.experiment.history.Subject;

/** Tags and notes as rows. */
final class SqliteAnnotations implements Annotations {
  private final StoreDatabase database;

  SqliteAnnotations(StoreDatabase database) {
    this.database = database;
  }

  @Override
  public Map<Subject, Annotation> all(Subject.Kind kind) {
    return database.isInUse()
        ? database.read(connection -> read(connection, kind, "number > ?", 0))
        : Map.of();
  }

  @Override
  public Annotation change(Subject subject, UnaryOperator<Annotation> change) {
    return database.write(
        connection -> {
          Annotation before =
              read(connection, subject.kind(), "number = ?", subject.number())
                  .getOrDefault(subject, Annotation.NONE);
          Annotation after = change.apply(before);
          write(connection, subject, after);
          return after;
        });
  }

  private static Map<Subject, Annotation> read(
      Connection connection, Subject.Kind kind, String which, long number) throws SQLException {
    var tags = new HashMap<Subject, TreeSet<String>>();
    var notes = new HashMap<Subject, String>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT number, tag, NULL FROM tags WHERE kind = ?1 AND "
                + which.replace("?", "?2")
                + " UNION ALL SELECT number, NULL, note FROM notes WHERE kind = ?1 AND "
                + which.replace("?", "?2"))) {
      select.setString(1, kind.id());
      select.setLong(2, number);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          var subject = new Subject(kind, row.getLong(1));
          String tag = row.getString(2);
          TreeSet<String> its = tags.computeIfAbsent(subject, one -> new TreeSet<>());
          if (tag == null) {
            notes.put(subject, row.getString(3));
          } else {
            its.add(tag);
          }
        }
      }
    }
    var all = new HashMap<Subject, Annotation>();
    tags.forEach(
        (subject, its) -> all.put(subject, new Annotation(its, notes.getOrDefault(subject, ""))));
    return all;
  }

  private static void write(Connection connection, Subject subject, Annotation annotation)
      throws SQLException {
    for (String table : new String[] {"tags", "notes"}) {
      try (PreparedStatement clear =
          connection.prepareStatement("DELETE FROM " + table + " WHERE kind = ? AND number = ?")) {
        clear.setString(1, subject.kind().id());
        clear.setLong(2, subject.number());
        clear.executeUpdate();
      }
    }
    for (String tag : annotation.tags()) {
      insert(connection, "tags (kind, number, tag)", subject, tag);
    }
    if (!annotation.note().isBlank()) {
      insert(connection, "notes (kind, number, note)", subject, annotation.note());
    }
  }

  private static void insert(Connection connection, String into, Subject subject, String text)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO " + into + " VALUES (?, ?, ?)")) {
      insert.setString(1, subject.kind().id());
      insert.setLong(2, subject.number());
      insert.setString(3, text);
      insert.executeUpdate();
    }
  }
}
