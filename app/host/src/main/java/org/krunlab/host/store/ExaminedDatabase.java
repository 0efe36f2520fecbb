package org.krunlab.host.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The database as a file, and the backups of it: whether SQLite finds every page as it should be.
 */
final class ExaminedDatabase {
  private static final String SUFFIX = ".sqlite";

  private final Path file;
  private final Path backups;

  ExaminedDatabase(Path file, Path backups) {
    this.file = file;
    this.backups = backups;
  }

  /** Whether there is one at all. */
  boolean isThere() {
    return Files.exists(file);
  }

  /**
   * @return whether rows can be read
   */
  boolean isSound(Examination examination, boolean runsAreCopied) throws IOException {
    examination.at("checking the database", 0, 1);
    if (!isThere() || Files.size(file) == 0) {
      if (runsAreCopied) {
        examination.mendable(
            file,
            "The database is %s, and there are runs.".formatted(isThere() ? "empty" : "gone"),
            "makes a new one of their copies");
      }
      return !runsAreCopied;
    }
    Optional<String> damage = damage(file);
    damage.ifPresentOrElse(
        words ->
            examination.mendable(
                file,
                "The database is damaged: " + words + ".",
                "puts it aside, untouched, and makes a new one of all that can be saved"),
        () -> examination.checked("Database: every page, by SQLite's own check."));
    return damage.isEmpty();
  }

  void backups(Examination examination) {
    try {
      List<Path> found = found();
      for (int i = 0; i < found.size(); i++) {
        Path backup = found.get(i);
        examination.at("checking backups", i, found.size());
        damage(backup)
            .ifPresent(
                words ->
                    examination.flaw(
                        backup,
                        "The backup is damaged: " + words + ".",
                        "Remove it; the database itself is another file."));
      }
      examination.checked("Backups of the database: %,d.".formatted(found.size()));
    } catch (IOException e) {
      examination.flaw(
          backups,
          "Backups cannot be listed: " + e.getMessage() + ".",
          "Check the disk and the folder's permissions.");
    }
  }

  private List<Path> found() throws IOException {
    try (Stream<Path> files = Files.list(backups)) {
      return files
          .filter(backup -> String.valueOf(backup.getFileName()).endsWith(SUFFIX))
          .sorted()
          .toList();
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }

  /** What SQLite finds first; empty where all is well. */
  private static Optional<String> damage(Path database) {
    try (Connection connection = StoreConnections.looking(database)) {
      return StoreConnections.damage(connection);
    } catch (SQLException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }
}
