package org.krunlab.host.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;
import org.krunlab.core.experiment.LabException;
import org.krunlab.host.file.PartialFiles;
import org.krunlab.host.store.schema.Migration;

/**
 * Brings a database to the latest schema: a backup of it first, then all steps that it lacks in one
 * transaction, so that it has the old schema or the new one, whenever it is looked at.
 */
final class StoreUpgrade {
  private final Path file;
  private final Path backups;
  private final List<Migration> steps;
  private final InstantSource clock;

  /**
   * @param backups the folder for backups; made when the first one is
   */
  StoreUpgrade(Path file, Path backups, List<Migration> steps, InstantSource clock) {
    this.file = file;
    this.backups = backups;
    this.steps = steps;
    this.clock = clock;
  }

  /**
   * To be called by one process at a time.
   *
   * @throws LabException where a newer Krunlab wrote it, or there is no room for the backup
   */
  void bringUpToDate() throws SQLException {
    try (Connection connection = StoreConnections.shared(file);
        Statement statement = connection.createStatement()) {
      int version = StoreConnections.version(statement);
      if (version > steps.size()) {
        throw LabException.input(
            "The store %s was written by a newer Krunlab (schema %d, known is %d); update Krunlab or set XDG_DATA_HOME to another folder."
                .formatted(file, version, steps.size()));
      }
      if (version == steps.size()) {
        return;
      }
      if (!isEmpty(statement)) {
        backUp(connection, version);
      }
      connection.setAutoCommit(false);
      for (Migration step : steps.subList(version, steps.size())) {
        step.apply(statement);
      }
      statement.executeUpdate("PRAGMA user_version = " + steps.size());
      connection.commit();
    }
  }

  private static boolean isEmpty(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery("SELECT count(*) FROM sqlite_schema")) {
      return row.next() && row.getLong(1) == 0;
    }
  }

  private void backUp(Connection connection, int version) throws SQLException {
    Path backup =
        backups.resolve(
            "runs-schema-%d-%s.sqlite".formatted(version, StoreFiles.stamp(clock.instant())));
    try {
      Files.createDirectories(backups);
      PartialFiles.sweep(backups);
      Path partial = backups.resolve(PartialFiles.name());
      try (PreparedStatement copy = connection.prepareStatement("VACUUM INTO ?")) {
        copy.setString(1, partial.toString());
        copy.executeUpdate();
        StoreFiles.sync(partial);
        Files.move(partial, backup, StandardCopyOption.ATOMIC_MOVE);
        StoreFiles.sync(backups);
      } finally {
        Files.deleteIfExists(partial);
      }
    } catch (IOException e) {
      throw LabException.machine(
          "The store %s is of an older Krunlab and has to be backed up to %s before it is changed, which fails (%s); free space there."
              .formatted(file, backups, e.getMessage()),
          e);
    }
  }
}
