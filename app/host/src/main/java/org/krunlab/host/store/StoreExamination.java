package org.krunlab.host.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.Progress;
import org.krunlab.core.experiment.history.Soundness;
import org.krunlab.core.experiment.history.StoreCheck;

/** Checks the parts of a store one after the other, and mends what there is a second copy of. */
final class StoreExamination implements StoreCheck {
  private final StoreDatabase database;
  private final HeaderFolder headers;
  private final ExaminedDatabase file;
  private final ExaminedRuns runs;
  private final ExaminedBeside beside;
  private final StoreRescue rescue;
  private final StoreTroubles troubles;

  StoreExamination(
      StoreDatabase database,
      HeaderFolder headers,
      ExaminedDatabase file,
      ExaminedRuns runs,
      ExaminedBeside beside,
      StoreRescue rescue,
      StoreTroubles troubles) {
    this.database = database;
    this.headers = headers;
    this.file = file;
    this.runs = runs;
    this.beside = beside;
    this.rescue = rescue;
    this.troubles = troubles;
  }

  @Override
  public Soundness check(Progress.Listener progress, CancelToken cancel) {
    var examination = new Examination(progress, cancel);
    if (!database.isInUse()) {
      examination.checked("There is nothing in the store yet.");
      return examination.result();
    }
    try {
      // Before anything opens the database as usual: that would put a damaged one aside.
      if (file.isSound(examination, headers.isInUse())) {
        runs.check(examination, file.isThere() ? rows() : List.of());
      } else {
        runs.checkCopies(examination);
      }
      file.backups(examination);
      beside.check(examination);
    } catch (IOException e) {
      throw troubles.unreadable(e);
    }
    return examination.result();
  }

  private List<StoredRow> rows() {
    return database.read(StoreExamination::rows);
  }

  private static List<StoredRow> rows(Connection connection) throws SQLException {
    var rows = new ArrayList<StoredRow>();
    try (PreparedStatement select =
            connection.prepareStatement(
                "SELECT " + StoredRow.COLUMNS + " FROM runs ORDER BY number");
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        rows.add(StoredRow.of(row));
      }
    }
    return rows;
  }

  @Override
  public List<String> mend() {
    var done = new ArrayList<String>();
    if (!database.isInUse()) {
      return done;
    }
    database.mend(this::savedRows).ifPresent(done::add);
    try {
      for (StoredRow row : rows()) {
        if (runs.isToBeWrittenAnew(row)) {
          done.add(
              "%s was put aside as %s and written anew."
                  .formatted(headers.file(row.run()), rescue.putAside(headers.file(row.run()))));
          headers.write(row);
        }
      }
    } catch (IOException e) {
      throw troubles.unwritable(e);
    }
    return done;
  }

  /** Rows that are not what was stored while their copies are; empty where there are none. */
  private Optional<String> savedRows(Connection connection) throws SQLException {
    String numbers =
        rows(connection).stream()
            .filter(runs::isSaved)
            .map(row -> row.run().toString())
            .collect(Collectors.joining(", "));
    return numbers.isEmpty()
        ? Optional.empty()
        : Optional.of("what it had of %s was not what was stored".formatted(numbers));
  }
}
