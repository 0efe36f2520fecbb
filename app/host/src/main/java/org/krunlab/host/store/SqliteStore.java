package org.krunlab.host.store;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.krunlab.core.experiment.RunStore;
import org.krunlab.core.experiment.history.Annotations;
import org.krunlab.core.experiment.history.HistoryStore;
import org.krunlab.core.experiment.history.References;
import org.krunlab.core.experiment.history.RunDigests;
import org.krunlab.core.experiment.history.SetAside;
import org.krunlab.core.experiment.history.StorageMeter;
import org.krunlab.core.experiment.history.Trash;
import org.krunlab.host.store.schema.Migration;

/**
 * A store in a folder: a SQLite database of headers and of what was noted beside runs, each stream
 * in a file of its own, and a copy of each header beside it. May be used by several threads and
 * processes at once.
 */
public final class SqliteStore implements HistoryStore {
  private final StreamFolder streams;
  private final HeaderFolder headers;
  private final StoreRescue rescue;
  private final StoreDatabase database;
  private final StoreTroubles troubles;
  private final InstantSource clock;
  private final StorageMeter storage;

  /**
   * Opens the store in a folder, which need not exist; touches nothing until it is used.
   *
   * @param cache where images and sources are
   */
  public SqliteStore(Path folder, Path cache, InstantSource clock) {
    this(folder, cache, clock, Migration.ALL);
  }

  SqliteStore(Path folder, Path cache, InstantSource clock, List<Migration> steps) {
    this.clock = clock;
    Path file = folder.resolve("runs.sqlite");
    Path backups = folder.resolve("backups");
    streams = new StreamFolder(folder.resolve("streams"));
    headers = new HeaderFolder(folder.resolve("headers"));
    rescue = new StoreRescue(file, backups, headers, streams, clock);
    troubles = new StoreTroubles(folder);
    database =
        new StoreDatabase(file, new StoreUpgrade(file, backups, steps, clock), rescue, troubles);
    storage = new LocalStorage(folder, cache);
  }

  /** The runs themselves. */
  public RunStore runs() {
    return new SqliteRunStore(database, streams, headers, troubles);
  }

  @Override
  public RunDigests digests() {
    return new SqliteDigests(database);
  }

  @Override
  public Annotations annotations() {
    return new SqliteAnnotations(database);
  }

  @Override
  public References references() {
    return new SqliteReferences(database);
  }

  @Override
  public Trash trash() {
    return new SqliteTrash(database, streams, headers, clock, troubles);
  }

  @Override
  public StorageMeter storage() {
    return storage;
  }

  @Override
  public List<SetAside> setAside() {
    return rescue.setAside();
  }
}
