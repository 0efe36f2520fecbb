package org.krunlab.host.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.krunlab.core.experiment.CancelToken;
import org.krunlab.core.experiment.LabException;
import org.krunlab.host.file.FileLocks;

/**
 * The database of a store. A connection is opened for each piece of work, so that threads and
 * processes need to share nothing but the file. One that turns out to be damaged is put aside, and
 * the work done on what was saved of it.
 */
final class StoreDatabase {
  private final Path file;
  private final Path lock;
  private final StoreUpgrade upgrade;
  private final StoreRescue rescue;
  private final StoreTroubles troubles;
  private Runnable whenPrepared = () -> {};
  private boolean prepared;

  StoreDatabase(Path file, StoreUpgrade upgrade, StoreRescue rescue, StoreTroubles troubles) {
    this.file = file;
    this.lock = file.resolveSibling(".store.lock");
    this.upgrade = upgrade;
    this.rescue = rescue;
    this.troubles = troubles;
  }

  /**
   * @param work done once, before anything else is done with the database; it may use it
   */
  void whenPrepared(Runnable work) {
    whenPrepared = work;
  }

  /** Does what is done before anything else, where that was not done yet. */
  void makeReady() {
    if (isInUse()) {
      read(Connection::isReadOnly);
    }
  }

  /** Something done with a connection. */
  @FunctionalInterface
  interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  /** Whether there has been anything to keep; looking at an unused store makes none. */
  boolean isInUse() {
    return Files.isDirectory(StoreFiles.folderOf(file));
  }

  /**
   * @throws LabException where the database cannot be read
   */
  <T> T read(Work<T> work) {
    try {
      return despiteDamage(
          () -> {
            try (Connection connection = open()) {
              return work.with(connection);
            }
          });
    } catch (SQLException e) {
      throw troubles.unreadable(e);
    }
  }

  /**
   * Does all of the work or, where it throws, nothing of it; it is on the disk when this returns.
   *
   * @throws LabException where the database cannot be written to
   */
  <T> T write(Work<T> work) {
    try {
      return despiteDamage(
          () -> {
            try (Connection connection = open()) {
              connection.setAutoCommit(false);
              T result = work.with(connection);
              connection.commit();
              return result;
            }
          });
    } catch (SQLException e) {
      throw troubles.unwritable(e);
    }
  }

  private synchronized Connection open() throws SQLException {
    if (!prepared) {
      try (var _ = FileLocks.acquire(lock, new CancelToken())) {
        prepare();
      }
      prepared = true;
      whenPrepared.run();
    }
    return StoreConnections.shared(file);
  }

  private void prepare() throws SQLException {
    rescue.finish();
    rescue.rebuildIfLost();
    try {
      upgrade.bringUpToDate();
    } catch (SQLException e) {
      if (!Damage.isTold(e)) {
        throw e;
      }
      rescue.rebuild(e);
      upgrade.bringUpToDate();
    }
  }

  private interface Attempt<T> {
    T make() throws SQLException;
  }

  private <T> T despiteDamage(Attempt<T> attempt) throws SQLException {
    try {
      return attempt.make();
    } catch (SQLException e) {
      if (!Damage.isTold(e)) {
        throw e;
      }
      mend(e);
      return attempt.make();
    }
  }

  private synchronized void mend(SQLException damage) throws SQLException {
    try (var _ = FileLocks.acquire(lock, new CancelToken())) {
      // Whoever waited for the lock may find that another has done it.
      if (!isSound()) {
        rescue.rebuild(damage);
      }
    }
  }

  private boolean isSound() {
    return damage().isEmpty();
  }

  private Optional<String> damage() {
    try (Connection connection = StoreConnections.shared(file)) {
      return StoreConnections.damage(connection);
    } catch (SQLException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /**
   * Puts the database aside, untouched, and makes a new one, where SQLite or somebody else finds
   * damage in it.
   *
   * @param other what else is wrong with one that can be read; empty where nothing is
   * @return what was done, in sentences; empty where there was nothing to do
   */
  synchronized Optional<String> mend(Work<Optional<String>> other) {
    Optional<String> done = mendFile();
    return done.isPresent() ? done : read(other).map(this::rebuilt);
  }

  private Optional<String> mendFile() {
    try (var _ = FileLocks.acquire(lock, new CancelToken())) {
      rescue.finish();
      Optional<String> done = rescue.rebuildIfLost();
      return done.isPresent() || !Files.exists(file) ? done : damage().map(rescue::rebuild);
    }
  }

  private String rebuilt(String damage) {
    try (var _ = FileLocks.acquire(lock, new CancelToken())) {
      return rescue.rebuild(damage);
    }
  }
}
